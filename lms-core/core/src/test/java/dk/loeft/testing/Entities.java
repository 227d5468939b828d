package dk.loeft.testing;

import dk.loeft.shared.InstantConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** EclipseLink without a container, over every entity and converter that this module compiles, the shared converter, and more. */
final class Entities {
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

    private Entities() {}

    /** @param others entities of other modules */
    static EntityManagerFactory over(String url, List<Class<?>> others) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", "root",
                "jakarta.persistence.jdbc.password", "",
                "jakarta.persistence.jdbc.driver", "org.mariadb.jdbc.Driver",
                "eclipselink.weaving", "false",
                "eclipselink.session-name", url,
                "eclipselink.logging.level", "WARNING"));
        return new PersistenceProvider().createContainerEntityManagerFactory(unit(properties, others), properties);
    }

    /** The unit as a container would describe it; what is asked for beyond the cases below has no value. */
    private static PersistenceUnitInfo unit(Properties properties, List<Class<?>> others) {
        List<String> classes = managed(others);
        InvocationHandler answers = (proxy, method, arguments) -> switch (method.getName()) {
            case "getPersistenceUnitName" -> "loeft";
            case "getTransactionType" -> PersistenceUnitTransactionType.RESOURCE_LOCAL;
            case "getManagedClassNames" -> classes;
            case "getMappingFileNames", "getJarFileUrls" -> List.of();
            case "getPersistenceUnitRootUrl" -> root();
            case "excludeUnlistedClasses" -> true;
            case "getSharedCacheMode" -> SharedCacheMode.NONE;
            case "getValidationMode" -> ValidationMode.NONE;
            case "getProperties" -> properties;
            case "getPersistenceXMLSchemaVersion" -> "3.0";
            case "getClassLoader", "getNewTempClassLoader" -> Entities.class.getClassLoader();
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> "loeft";
            default -> null;
        };
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                Entities.class.getClassLoader(), new Class<?>[] {PersistenceUnitInfo.class}, answers);
    }

    private static URL root() {
        try {
            return CLASSES.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> managed(List<Class<?>> others) {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("dk"))) {
            Stream<String> own = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(Entities::isManaged);
            return Stream.concat(own, Stream.concat(Stream.of(InstantConverter.class), others.stream())
                            .map(Class::getName))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isManaged(String name) {
        try {
            Class<?> type = Class.forName(name, false, Entities.class.getClassLoader());
            return Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                    .anyMatch(type::isAnnotationPresent);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
