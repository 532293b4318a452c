package org.guichet.examples.benchmarks.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java sources and loads the classes, without files. */
final class InMemoryCompiler {
    private InMemoryCompiler() {}

    /** An instance of each class, whose sources are given by its name; in the same order. */
    @SuppressWarnings("unchecked")
    static <T> List<T> instances(Map<String, String> sources) {
        Map<String, byte[]> compiled = compiled(sources);
        ClassLoader loader = new ClassLoader(InMemoryCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = compiled.get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
        List<T> instances = new ArrayList<>();
        try {
            for (String name : sources.keySet()) {
                instances.add((T) loader.loadClass(name).getConstructor().newInstance());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return instances;
    }

    private static Map<String, byte[]> compiled(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new Source(name, text)));
        try (Classes classes = new Classes(compiler.getStandardFileManager(problems, null, null))) {
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, classes, problems, options, null, files).call()) {
                throw new IllegalStateException(problems.getDiagnostics().toString());
            }
            return classes.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source that is a text. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what is compiled. */
    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

        Classes(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> code() {
            Map<String, byte[]> code = new HashMap<>();
            outputs.forEach((name, output) -> code.put(name, output.toByteArray()));
            return code;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + name + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return outputs.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
