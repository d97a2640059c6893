package eu.officina.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/// Names the tenant to the database and to EclipseLink for this transaction only; row policies do the rest.
///
/// @rule BO-01
/// @rule BO-03
@Interceptor
@TenantBound
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210) // inside @Transactional, which is + 200
class TenantBinding {
    @Inject
    Caller caller;

    @PersistenceContext
    EntityManager database;

    @AroundInvoke
    Object bind(InvocationContext call) throws Exception {
        var outermost = caller.enterUseCase();
        var reads = call.getMethod().isAnnotationPresent(Reads.class);
        Object result;
        boolean leaf = false;
        try {
            if (outermost) bind(reads, !call.getMethod().isAnnotationPresent(Unplaced.class));
            result = call.proceed();
        } finally {
            leaf = caller.leaveUseCase();
        }
        if (outermost && !reads && !leaf) throw new IllegalStateException("no audit leaf: " + call.getMethod());
        return result;
    }

    private void bind(boolean reads, boolean placed) {
        database.createNativeQuery("select officina.bind(?1, ?2, ?3)")
                .setParameter(1, placed ? caller.tenant().toString() : "")
                .setParameter(2, caller.known() ? caller.person().subject() : "")
                .setParameter(3, reads)
                .getSingleResult();
        if (placed) database.setProperty("tenant", caller.tenant());
    }
}
