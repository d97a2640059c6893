package eu.officina.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/// The published facts: written in the site's transaction, read for the sites in view.
@ApplicationScoped
class Facts {
    @PersistenceContext
    EntityManager database;

    void add(PublishedFact fact) {
        database.persist(fact);
    }

    /// What tells the state of things; numbers are read product by product.
    List<Oversight.Fact> inView() {
        return database.createQuery(
                        "select f from PublishedFact f where f.kind <> :number order by f.at, f.id",
                        PublishedFact.class)
                .setParameter("number", PublishedFact.Kind.PARAMETER)
                .getResultStream()
                .map(PublishedFact::seen)
                .toList();
    }

    /// The products of which there are numbers.
    List<String> measured() {
        return database.createQuery(
                        "select distinct f.product from PublishedFact f where f.kind = :number order by f.product",
                        String.class)
                .setParameter("number", PublishedFact.Kind.PARAMETER)
                .getResultList();
    }

    /// The numbers of a product, the oldest first.
    ///
    /// @param parameter empty: every parameter
    List<Oversight.Fact> numbers(String product, String parameter) {
        return database.createQuery(
                        "select f from PublishedFact f where f.kind = :number and f.product = :product"
                                + " and (:parameter = '' or f.name = :parameter) order by f.at, f.id",
                        PublishedFact.class)
                .setParameter("number", PublishedFact.Kind.PARAMETER)
                .setParameter("product", product)
                .setParameter("parameter", parameter)
                .getResultStream()
                .map(PublishedFact::seen)
                .toList();
    }
}
