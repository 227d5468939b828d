package dk.loeft.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages read the components of records as properties: {@code row.name} for {@code row.name()}. Expression Language 6.0
 * brings this by itself; Jakarta EE 10 has 5.0. What is no component is left to the other resolvers, getters among them.
 */
public class RecordResolver extends ELResolver {
    private final Map<Class<?>, Map<String, Method>> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Optional<Method> accessor = accessor(base, property);
        if (accessor.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.get().invoke(base);
        } catch (IllegalAccessException e) {
            throw new ELException("%s is not public".formatted(accessor.get()), e);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return accessor(base, property)
                .map(accessor -> {
                    context.setPropertyResolved(base, property);
                    return accessor.getReturnType();
                })
                .orElse(null);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (accessor(base, property).isPresent()) {
            throw new PropertyNotWritableException("%s of a record".formatted(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        boolean found = accessor(base, property).isPresent();
        if (found) {
            context.setPropertyResolved(base, property);
        }
        return found;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return String.class;
    }

    private Optional<Method> accessor(@Nullable Object base, @Nullable Object property) {
        return Optional.ofNullable(base).filter(Record.class::isInstance).map(bean -> known.computeIfAbsent(
                        bean.getClass(), RecordResolver::accessors)
                .get(String.valueOf(property)));
    }

    private static Map<String, Method> accessors(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .collect(Collectors.toMap(Method::getName, Function.identity()));
    }
}
