package eu.officina.desk;

import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;

/// What the server's login keeps of the identity provider's answer. Its interface is the server's own: asked by name.
class Sessions {
    private Sessions() {}

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
