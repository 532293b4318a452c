package org.guichet.engine.rulebase;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a compiled class refers to, as its constant pool says (Java virtual machine specification, 4.4).
 *
 * @param classes the classes, such as {@code java.util.Map$Entry}
 * @param members the fields and methods of classes
 */
record ClassReferences(List<String> classes, List<Member> members) {
    private static final int TEXT = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    ClassReferences {
        classes = List.copyOf(classes);
        members = List.copyOf(members);
    }

    /** A field or method. */
    record Member(String owner, String name) {}

    /** Reads a class file. */
    static ClassReferences of(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8);
            return new Pool(in).references();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A constant: its text, or the places of the constants that it consists of. */
    private record Constant(int kind, String text, int first, int second) {}

    private static final class Pool {
        private final List<Constant> constants = new ArrayList<>();

        Pool(DataInputStream in) throws IOException {
            Constant none = new Constant(0, "", 0, 0);
            int size = in.readUnsignedShort();
            constants.add(none);
            while (constants.size() < size) {
                Constant constant = read(in);
                constants.add(constant);
                if (constant.kind == LONG || constant.kind == DOUBLE) {
                    constants.add(none);
                }
            }
        }

        private static Constant read(DataInputStream in) throws IOException {
            int kind = in.readUnsignedByte();
            return switch (kind) {
                case TEXT -> new Constant(kind, in.readUTF(), 0, 0);
                case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> new Constant(kind, "", in.readUnsignedShort(), 0);
                case METHOD_HANDLE -> new Constant(kind, "", in.readUnsignedByte(), in.readUnsignedShort());
                case LONG, DOUBLE -> new Constant(kind, String.valueOf(in.readLong()), 0, 0);
                default -> new Constant(kind, "", in.readUnsignedShort(), in.readUnsignedShort());
            };
        }

        private String text(int at) {
            return constants.get(at).text;
        }

        private String className(int at) {
            return text(constants.get(at).first).replace('/', '.');
        }

        ClassReferences references() {
            List<String> classes = new ArrayList<>();
            List<Member> members = new ArrayList<>();
            for (Constant constant : constants) {
                if (constant.kind == CLASS) {
                    classes.add(element(text(constant.first)));
                } else if (constant.kind >= FIELD && constant.kind <= INTERFACE_METHOD) {
                    String name = text(constants.get(constant.second).first);
                    members.add(new Member(className(constant.first), name));
                }
            }
            return new ClassReferences(classes, members);
        }

        /** The class, or of an array that of its elements; a primitive one is no reference. */
        private static String element(String name) {
            String element = name.startsWith("[") ? name.replaceFirst("^\\[+", "") : "L" + name + ";";
            return element.startsWith("L")
                    ? element.substring(1, element.length() - 1).replace('/', '.')
                    : "java.lang.Object";
        }
    }
}
