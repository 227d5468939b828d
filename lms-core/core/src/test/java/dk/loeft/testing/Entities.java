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
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** EclipseLink without a container, over every entity and converter that this module compiles, and the shared converter. */
final class Entities {
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

    private Entities() {}

    /** @param coreToo whether the entities of core are known, too, where another module is tested */
    static EntityManagerFactory over(String url, boolean coreToo) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", "root",
                "jakarta.persistence.jdbc.password", "",
                "jakarta.persistence.jdbc.driver", "org.mariadb.jdbc.Driver",
                "eclipselink.weaving", "false",
                "eclipselink.session-name", url,
                "eclipselink.logging.level", "WARNING"));
        return new PersistenceProvider().createContainerEntityManagerFactory(unit(properties, coreToo), properties);
    }

    /** The unit as a container would describe it; what is asked for beyond the cases below has no value. */
    private static PersistenceUnitInfo unit(Properties properties, boolean coreToo) {
        List<String> classes = managed(coreToo);
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

    private static List<String> managed(boolean coreToo) {
        Stream<String> core = coreToo ? inCore().stream() : Stream.of(InstantConverter.class.getName());
        return Stream.concat(managedIn(CLASSES).stream(), core).distinct().toList();
    }

    /** Core is a directory or a jar, as far as the build has come. */
    private static List<String> inCore() {
        try {
            Path core = Path.of(InstantConverter.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(core)) {
                return managedIn(core);
            }
            try (FileSystem jar = FileSystems.newFileSystem(core)) {
                return managedIn(jar.getPath("/"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> managedIn(Path classes) {
        try (Stream<Path> files = Files.walk(classes.resolve("dk"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(Entities::isManaged)
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
