package eu.officina.desk;

import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;

/// What the server's login keeps of the identity provider's answer. Its interface is the server's own: asked by name.
class Sessions {
    private Sessions() {}

    /// The person's name, as the identity provider gave it.
    static Optional<String> name() {
        try {
            var token = Class.forName("com.ibm.websphere.security.openidconnect.PropagationHelper")
                    .getMethod("getIdToken")
                    .invoke(null);
            if (token == null) return Optional.empty();
            var claim = Class.forName("com.ibm.websphere.security.openidconnect.token.IdToken")
                    .getMethod("getClaim", String.class);
            return Optional.ofNullable((String) claim.invoke(token, "name"));
        } catch (ReflectiveOperationException notThisServer) {
            throw new IllegalStateException(notThisServer);
        }
    }

    static Optional<String> idToken() {
        try {
            var subject = (Subject) Class.forName("com.ibm.websphere.security.auth.WSSubject")
                    .getMethod("getCallerSubject")
                    .invoke(null);
            return subject == null
                    ? Optional.empty()
                    : subject.getPrivateCredentials().stream()
                            .filter(Map.class::isInstance)
                            .map(found -> ((Map<?, ?>) found).get("id_token"))
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst();
        } catch (ReflectiveOperationException notThisServer) {
            throw new IllegalStateException(notThisServer);
        }
    }
}
