package dev.followthrough.api.people;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/// The house's OpenID Connect provider, if one is set. It is asked for its addresses when somebody first goes there:
/// the api starts without it.
@Component
class Provider implements ClientRegistrationRepository {
    static final String ID = "house";
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;
    private final Addresses addresses;
    private volatile @Nullable ClientRegistration known;

    Provider(
            @Value("${followthrough.oidc.issuer}") String issuer,
            @Value("${followthrough.oidc.client-id}") String clientId,
            @Value("${followthrough.oidc.client-secret}") String clientSecret,
            @Value("${followthrough.oidc.name}") String name,
            Addresses addresses) {
        this.issuer = issuer.strip();
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.name = name;
        this.addresses = addresses;
    }

    boolean isSet() {
        return !issuer.isEmpty();
    }

    /// What the sign-in calls it; null: there is none.
    @Nullable
    String name() {
        return isSet() ? name : null;
    }

    /// Whether it can be gone to now.
    boolean answers() {
        if (!isSet()) return false;
        try {
            registration();
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The OpenID provider {} does not answer ({})",
                    issuer,
                    e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return isSet() && id.equals(ID) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration before = known;
        if (before != null) return before;
        ClientRegistration found = ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .clientName(name)
                .scope(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE)
                .redirectUri(addresses.of("/login/oauth2/code/" + ID))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
        known = found;
        return found;
    }
}
