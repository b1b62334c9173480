package dev.followthrough.api.ops;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    /// Outside of the transactions that `@Transactional` makes.
    private static final int BEFORE_TRANSACTIONS = Ordered.LOWEST_PRECEDENCE - 100;

    @Bean
    @Lazy
    AuditAdvice.Parts auditParts(
            AuditActs acts, AuditTrail trail, AuditObjects objects, TransactionTemplate transaction) {
        return new AuditAdvice.Parts(acts, trail, objects, transaction);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor auditAdvisor(ObjectProvider<AuditAdvice.Parts> parts) {
        var advisor = new DefaultPointcutAdvisor(new Changes(), new AuditAdvice(parts));
        advisor.setOrder(BEFORE_TRANSACTIONS);
        return advisor;
    }

    /// Methods of controllers that a changing request reaches.
    static final class Changes extends StaticMethodMatcherPointcut {
        private static final Set<RequestMethod> CHANGING =
                Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

        Changes() {
            setClassFilter(type -> type.getPackageName().startsWith("dev.followthrough.api")
                    && AnnotatedElementUtils.hasAnnotation(type, Controller.class));
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            return mapping != null && Arrays.stream(mapping.method()).anyMatch(CHANGING::contains);
        }
    }
}
