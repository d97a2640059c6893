package eu.officina.materials;

/// A device is known from now on.
public record EquipmentRegistered(Equipment device, String code) {}
