package eu.officina.infra;

/// A user name and its password.
public record Login(String user, String password) {
    /// The password never reaches a log.
    @Override
    public String toString() {
        return user;
    }
}
