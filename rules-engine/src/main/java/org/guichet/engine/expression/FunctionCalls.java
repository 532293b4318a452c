package org.guichet.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.vocabulary.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** Reads calls of the built-in functions and of decision tables. */
final class FunctionCalls {
    private final Reading reading;
    private final Scope scope;
    private final Operands operands;
    private final Diagnostics diagnostics;

    FunctionCalls(Reading reading, Scope scope, Operands operands, Diagnostics diagnostics) {
        this.reading = reading;
        this.scope = scope;
        this.operands = operands;
        this.diagnostics = diagnostics;
    }

    Optional<Expression> read(FunctionInvocationNode node, Optional<Type> expected) {
        String name = node.getName().getText();
        Optional<DecisionTable> table = scope.table(name, reading.at(node));
        if (table.isPresent()) {
            return table(table.get(), node, Optional.empty(), node);
        }
        List<BaseNode> arguments = node.getParams().getElements();
        return switch (name) {
            case "not" -> one(name, node).flatMap(reading::condition).map(Expression.Not::new);
            case "date", "duration" ->
                one(name, node)
                        .flatMap(argument -> argument instanceof StringNode string
                                ? reading.temporal(string.getValue(), Optional.of(name), argument)
                                : reading.unsupported(node));
            case "years and months duration" -> elapsed(node);
            case "min", "max" -> extreme(name.equals("max"), arguments, node, expected);
            case "sum", "count" ->
                one(name, node)
                        .flatMap(argument -> reading.list(argument)
                                .flatMap(list -> operands.aggregate(name, list, reading.at(argument))));
            case "abs", "floor", "ceiling" ->
                one(name, node)
                        .flatMap(argument -> reading.read(argument, expected)
                                .flatMap(operand -> operands.rounded(name, operand, reading.at(argument))));
            default -> unknown(name, node);
        };
    }

    /** A call of something else: nothing is said of a table that is declared and wrong. */
    private Optional<Expression> unknown(String name, FunctionInvocationNode node) {
        Optional<Scope.Value> value = scope.value(name, reading.at(node));
        if (value.filter(declared -> declared.expression().isEmpty()).isPresent()) {
            node.getParams().getElements().forEach(argument -> reading.read(argument, Optional.empty()));
            return Optional.empty();
        }
        return operands.unknownFunction(name, reading.at(node));
    }

    private static String counted(int inputs) {
        return inputs == 1 ? "1 input" : inputs + " inputs";
    }

    private Optional<BaseNode> one(String name, FunctionInvocationNode node) {
        List<BaseNode> arguments = node.getParams().getElements();
        if (arguments.size() != 1) {
            diagnostics.report(
                    Code.G307, reading.at(node), "`" + name + "` takes 1 argument, here are " + arguments.size());
            return Optional.empty();
        }
        return Optional.of(arguments.get(0));
    }

    private Optional<Expression> elapsed(FunctionInvocationNode node) {
        List<BaseNode> arguments = node.getParams().getElements();
        if (arguments.size() != 2) {
            diagnostics.report(
                    Code.G307,
                    reading.at(node),
                    "`years and months duration` takes 2 dates, here are " + arguments.size());
            return Optional.empty();
        }
        Optional<Expression> from = date(arguments.get(0));
        Optional<Expression> to = date(arguments.get(1));
        return from.flatMap(first -> to.map(last -> new Expression.Elapsed(first, last)));
    }

    private Optional<Expression> date(BaseNode node) {
        return reading.read(node, Optional.of(Type.DATE))
                .flatMap(expression -> operands.fitted(expression, Type.DATE, reading.at(node)));
    }

    private Optional<Expression> extreme(
            boolean largest, List<BaseNode> arguments, BaseNode node, Optional<Type> expected) {
        if (arguments.isEmpty()) {
            diagnostics.report(Code.G307, reading.at(node), "`min` and `max` take at least 1 argument");
            return Optional.empty();
        }
        List<Expression> read = reading.alike(arguments, expected);
        if (read.size() < arguments.size()) {
            return Optional.empty();
        }
        if (read.size() == 1) {
            return operands.list(read.get(0), reading.at(arguments.get(0)))
                    .flatMap(list -> operands.aggregate(largest ? "max" : "min", list, reading.at(arguments.get(0))));
        }
        return operands.extreme(
                largest, read, arguments.stream().map(reading::at).toList());
    }

    Optional<Expression> table(
            DecisionTable table, FunctionInvocationNode node, Optional<String> output, BaseNode whole) {
        List<BaseNode> arguments = node.getParams().getElements();
        if (arguments.size() != table.inputs().size()) {
            diagnostics.report(
                    Code.G307,
                    reading.at(node),
                    "table `" + table.name() + "` takes "
                            + counted(table.inputs().size()) + ", here are " + arguments.size());
            return Optional.empty();
        }
        List<Expression> read = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            BaseNode argument = arguments.get(i);
            Type type = table.inputs().get(i).type();
            reading.read(argument, Optional.of(type))
                    .flatMap(expression -> operands.passed(expression, type, reading.at(argument)))
                    .ifPresent(read::add);
        }
        return read.size() < arguments.size()
                ? Optional.empty()
                : operands.output(table, read, output, reading.at(whole));
    }
}
