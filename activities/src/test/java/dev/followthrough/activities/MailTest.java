package dev.followthrough.activities;

import dev.followthrough.store.TestPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// A test of what leaves and comes back by mail: real sockets, a real PostgreSQL, no Temporal.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = MailTestApplication.class)
@ContextConfiguration(initializers = TestPostgres.class)
public @interface MailTest {}
