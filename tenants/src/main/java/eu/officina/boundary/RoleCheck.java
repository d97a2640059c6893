package eu.officina.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Refuses a caller whose roles the use case does not allow, before a transaction is opened.
///
/// @rule BO-02
@Interceptor
@TenantBound
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190) // outside @Transactional, which is + 200
class RoleCheck {
    @Inject
    Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed != null) check(allowed.value());
        var method = call.getMethod();
        if (caller.visits() && !method.isAnnotationPresent(Reads.class)) {
            throw new Refusal(BoundaryRefusal.VISIT_READS_ONLY);
        }
        if (method.isAnnotationPresent(NewWork.class)) checkActive();
        return call.proceed();
    }

    private void checkActive() {
        if (caller.placed() && caller.place().state() == Place.State.SUSPENDED) {
            throw new Refusal(BoundaryRefusal.WORKSPACE_SUSPENDED);
        }
    }

    private void check(Role... roles) {
        caller.person();
        if (roles.length == 0
                ? caller.roles().stream().noneMatch(Role::member)
                : Arrays.stream(roles).noneMatch(caller::is)) {
            throw new Refusal(BoundaryRefusal.NOT_ALLOWED, words(roles));
        }
    }

    private static String words(Role... roles) {
        if (roles.length == 0) return "members";
        return Arrays.stream(roles)
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
