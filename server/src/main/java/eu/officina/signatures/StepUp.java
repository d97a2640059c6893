package eu.officina.signatures;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Asks the identity provider for a fresh authentication of the signer, and verifies its answer.
///
/// @rule SI-02
@ApplicationScoped
class StepUp {
    private static final ACR SIGN = new ACR("sign");
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final ClientID CLIENT = new ClientID("officina-sign");

    @Inject
    Settings settings;

    private IDTokenValidator validator;
    private URI callback;

    /// What ties the answer to the question.
    record Challenge(String state, String nonce, String verifier) {
        static Challenge in(String workspace) {
            return new Challenge(
                    workspace + "." + new State(32).getValue(),
                    new Nonce(32).getValue(),
                    new CodeVerifier().getValue());
        }
    }

    @PostConstruct
    @SuppressWarnings("NullAway.Init")
    void configure() {
        callback = URI.create(settings.self() + "/sign/callback");
        try {
            var keys = URI.create(settings.issuer() + "/protocol/openid-connect/certs")
                    .toURL();
            validator = new IDTokenValidator(new Issuer(settings.issuer()), CLIENT, JWSAlgorithm.RS256, keys);
            validator.setMaxClockSkew((int) SKEW.toSeconds());
        } catch (MalformedURLException x) {
            throw new IllegalStateException(x);
        }
    }

    /// Where the signer confirms, in the language of the page they come from.
    URI question(Challenge challenge, String language) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), CLIENT, callback)
                .endpointURI(URI.create(settings.issuer() + "/protocol/openid-connect/auth"))
                .state(new State(challenge.state()))
                .nonce(new Nonce(challenge.nonce()))
                .codeChallenge(new CodeVerifier(challenge.verifier()), CodeChallengeMethod.S256)
                .acrValues(List.of(SIGN))
                .customParameter("ui_locales", language)
                .build()
                .toURI();
    }

    /// The state of an answer, before anything else of it is believed.
    static String state(URI answered) {
        var state = parse(answered).getState();
        if (state == null) throw new Refusal(SignatureRefusal.REQUEST_UNKNOWN);
        return state.getValue();
    }

    Proof verify(URI answered, SignatureRequest request) {
        var answer = parse(answered);
        if (!answer.indicatesSuccess()) throw new Refusal(SignatureRefusal.NOT_CONFIRMED, "refused or cancelled");
        if (answer.getIssuer() != null && !answer.getIssuer().getValue().equals(settings.issuer())) {
            throw new Refusal(SignatureRefusal.NOT_CONFIRMED, "another issuer answered");
        }
        var tokens = exchange(answer.toSuccessResponse().getAuthorizationCode(), request.challenge());
        var claims = claims(tokens, request.challenge());
        if (!claims.getSubject().getValue().equals(request.subject()))
            throw new Refusal(SignatureRefusal.SOMEBODY_ELSE);
        var entered = claims.getAuthenticationTime();
        if (!SIGN.equals(claims.getACR())
                || entered == null
                || entered.toInstant().isBefore(request.askedAt().minus(SKEW))) {
            throw new Refusal(SignatureRefusal.NOT_FRESH);
        }
        return new Proof(Method.STEP_UP, entered.toInstant(), tokens.getIDTokenString());
    }

    private static AuthenticationResponse parse(URI answered) {
        try {
            return AuthenticationResponseParser.parse(answered);
        } catch (ParseException x) {
            throw new Refusal(SignatureRefusal.REQUEST_UNKNOWN);
        }
    }

    private OIDCTokens exchange(AuthorizationCode code, Challenge challenge) {
        try {
            var grant = new AuthorizationCodeGrant(code, callback, new CodeVerifier(challenge.verifier()));
            var secret = new ClientSecretBasic(CLIENT, new Secret(settings.signSecret()));
            var endpoint = URI.create(settings.issuer() + "/protocol/openid-connect/token");
            var request =
                    new TokenRequest.Builder(endpoint, secret, grant).build().toHTTPRequest();
            request.setConnectTimeout(3_000);
            request.setReadTimeout(10_000);
            var response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) throw new Refusal(SignatureRefusal.NOT_CONFIRMED, "its code was refused");
            return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        } catch (IOException | ParseException x) {
            throw new Refusal(SignatureRefusal.PROVIDER_SILENT);
        }
    }

    private IDTokenClaimsSet claims(OIDCTokens tokens, Challenge challenge) {
        try {
            return validator.validate(tokens.getIDToken(), new Nonce(challenge.nonce()));
        } catch (BadJOSEException | JOSEException x) {
            throw new Refusal(SignatureRefusal.NOT_CONFIRMED, "its token is not valid");
        }
    }
}
