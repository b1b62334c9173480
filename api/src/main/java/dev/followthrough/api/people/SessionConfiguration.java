package dev.followthrough.api.people;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The session's cookie: no script reads it and no other site sends it along but by a link. Where the house is
/// reached over HTTPS it is for this host and HTTPS alone (`__Host-`).
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    @Bean
    CookieSerializer cookieSerializer(@Value("${followthrough.public-url}") String publicUrl) {
        boolean https = publicUrl.startsWith("https://");
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-followthrough" : "followthrough");
        cookie.setUseSecureCookie(https);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
