package dev.followthrough.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A program that gives a parameter twice, where there is but one, or a number or a yes without its value,
/// has made a mistake: what it means is not for us to guess.
@Component
class PlainParameters implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        Map<String, String[]> given = new TreeMap<>(request.getParameterMap());
        List<FieldProblem> problems = given.entrySet().stream()
                .flatMap(one -> problem(one.getKey(), one.getValue(), type(method, one.getKey())).stream())
                .toList();
        if (!problems.isEmpty()) throw ApiProblem.malformed(problems);
        return true;
    }

    /// @param type null: it is not known, or one field of several
    private static Optional<FieldProblem> problem(String name, String[] values, @Nullable Class<?> type) {
        if (values.length > 1 && (type == null || !Collection.class.isAssignableFrom(type)))
            return Optional.of(new FieldProblem(name, "is given more than once", "give it once"));
        boolean isEmpty = Arrays.stream(values).allMatch(String::isEmpty);
        return isEmpty && type != null && type.isPrimitive()
                ? Optional.of(new FieldProblem(name, "is empty", "give a value, or leave it out"))
                : Optional.empty();
    }

    private static String name(MethodParameter parameter) {
        RequestParam asked = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        return asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
    }

    private static @Nullable Class<?> type(HandlerMethod method, String name) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> name.equals(name(parameter)))
                .<Class<?>>map(MethodParameter::getParameterType)
                .findFirst()
                .orElse(null);
    }
}
