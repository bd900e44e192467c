package org.annum.kubernetes;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.kit.consumer.EventHandler;
import org.annum.kit.consumer.ForeignEventHandler;
import org.annum.kit.outbox.OwnedTopic;

/** What the compiled classes of a module say about themselves. */
record ServiceCode(String module) {

  /** The topics it makes beans for. */
  List<OwnedTopic> ownedTopics() {
    return classes()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.getReturnType().equals(OwnedTopic.class))
        .filter(method -> method.isAnnotationPresent(Produces.class))
        .map(method -> (OwnedTopic) call(method, instance(method.getDeclaringClass())))
        .toList();
  }

  /** The suite's topics that it has handlers for. */
  Set<String> consumedTopics() {
    return topicsOf(EventHandler.class);
  }

  /** The topics of other systems that it has handlers for. */
  Set<String> foreignTopics() {
    return topicsOf(ForeignEventHandler.class);
  }

  private Set<String> topicsOf(Class<?> handler) {
    return classes()
        .filter(handler::isAssignableFrom)
        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
        .map(type -> (String) call(method(type, "topic"), instance(type)))
        .collect(Collectors.toSet());
  }

  /** The environment variables of its configuration interfaces. */
  Stream<String> variables() {
    return classes()
        .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
        .flatMap(type -> settings(type, type.getAnnotation(ConfigMapping.class).prefix()))
        .map(ServiceCode::variable);
  }

  private static Stream<String> settings(Class<?> type, String prefix) {
    return Arrays.stream(type.getMethods())
        .flatMap(
            method -> {
              String name = prefix + "." + kebab(method.getName());
              Class<?> value = method.getReturnType();
              return value.isInterface() && value.getName().startsWith("org.annum")
                  ? settings(value, name)
                  : Stream.of(name);
            });
  }

  static String variable(String setting) {
    return setting.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private Stream<Class<?>> classes() {
    Path root = Repository.ROOT.resolve(module).resolve("target/classes");
    try (Stream<Path> files = Files.walk(root.resolve("org"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
          .<Class<?>>map(ServiceCode::load)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ServiceCode.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing of what it would be given is needed to say a topic. */
  private static Object instance(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getDeclaredMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(Method method, Object on) {
    try {
      method.setAccessible(true);
      return method.invoke(on);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
