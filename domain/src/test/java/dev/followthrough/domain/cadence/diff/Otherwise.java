package dev.followthrough.domain.cadence.diff;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that a value could be otherwise in one place: each field of each record, each entry of each
/// list. It finds fields by itself, so that one which is added later is looked at too.
///
/// @param where path to what is different
record Otherwise(String where, Object value) {

    static List<Otherwise> of(Object value) {
        return of("", value).toList();
    }

    private static Stream<Otherwise> of(String where, Object value) {
        return switch (value) {
            case Record record -> ofRecord(where, record);
            case List<?> list -> ofList(where, list);
            case Map<?, ?> map -> ofMap(where, map);
            case String text -> Stream.of(new Otherwise(where, text + "x"));
            case Integer number -> Stream.of(new Otherwise(where, number + 1));
            case Duration time ->
                Stream.of(new Otherwise(where, time.plusHours(1)), new Otherwise(where, time.plusDays(1)));
            case LocalTime time -> Stream.of(new Otherwise(where, time.plusMinutes(1)));
            case Enum<?> constant ->
                Stream.of(next(constant)).filter(next -> next != constant).map(next -> new Otherwise(where, next));
            default -> throw new IllegalStateException("Say what a " + value.getClass() + " could be otherwise");
        };
    }

    private static Enum<?> next(Enum<?> constant) {
        Enum<?>[] all = constant.getDeclaringClass().getEnumConstants();
        return all[(constant.ordinal() + 1) % all.length];
    }

    private static Stream<Otherwise> ofRecord(String where, Record record) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        List<Otherwise> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            int at = i;
            String name = where + "." + parts[i].getName();
            Object part = part(record, parts[i]);
            if (part == null) continue;
            of(name, part).forEach(one -> all.add(new Otherwise(one.where(), with(record, at, one.value()))));
            if (parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class))
                all.add(new Otherwise(name + " is missing", with(record, at, null)));
        }
        return all.stream();
    }

    private static @Nullable Object part(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record with(Record record, int at, @Nullable Object value) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Object[] values = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = i == at ? value : part(record, parts[i]);
            types[i] = parts[i].getType();
        }
        try {
            Constructor<? extends Record> whole = record.getClass().getDeclaredConstructor(types);
            return whole.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Otherwise> ofList(String where, List<?> list) {
        List<Otherwise> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            int at = i;
            String name = where + "[" + i + "]";
            of(name, list.get(i)).forEach(one -> all.add(new Otherwise(one.where(), with(list, at, one.value()))));
            List<Object> shorter = new ArrayList<>(list);
            shorter.remove(i);
            all.add(new Otherwise(name + " is missing", shorter));
            if (i > 0) {
                List<Object> swapped = new ArrayList<>(list);
                swapped.set(i, list.get(i - 1));
                swapped.set(i - 1, list.get(i));
                all.add(new Otherwise(name + " comes sooner", swapped));
            }
        }
        return all.stream();
    }

    private static List<Object> with(List<?> list, int at, Object value) {
        List<Object> changed = new ArrayList<>(list);
        changed.set(at, value);
        return changed;
    }

    private static Stream<Otherwise> ofMap(String where, Map<?, ?> map) {
        List<Otherwise> all = new ArrayList<>();
        map.forEach((key, value) -> {
            of(where + "{" + key + "}", value).forEach(one -> {
                Map<Object, Object> changed = new LinkedHashMap<>(map);
                changed.put(key, one.value());
                all.add(new Otherwise(one.where(), changed));
            });
            Map<Object, Object> smaller = new LinkedHashMap<>(map);
            smaller.remove(key);
            all.add(new Otherwise(where + "{" + key + "} is missing", smaller));
        });
        return all.stream();
    }
}
