package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.ErrorSchema;
import dev.mizan.schema.FunctionSchema;

/** What the generated client calls things. Files never share a name: {@code productContext}, {@code productsFunctions}. */
final class Names {

    private Names() {}

    static String contextFile(ContextSchema context) {
        return context.name() + "Context";
    }

    static String functionsFile(String owner) {
        return Identifiers.camel(owner) + "Functions";
    }

    static String formsFile(String owner) {
        return Identifiers.camel(owner) + "Forms";
    }

    static String form(FunctionSchema function) {
        return function.name() + "Form";
    }

    static String params(ContextSchema context) {
        return Identifiers.pascal(context.name()) + "Params";
    }

    static String bundle(ContextSchema context) {
        return Identifiers.pascal(context.name()) + "Bundle";
    }

    static String error(ContextSchema context) {
        return Identifiers.pascal(context.name()) + "Error";
    }

    static String descriptor(ContextSchema context) {
        return context.name() + "Context";
    }

    static String args(FunctionSchema function) {
        return Identifiers.pascal(function.name()) + "Args";
    }

    static String error(FunctionSchema function) {
        return Identifiers.pascal(function.name()) + "Error";
    }

    static String descriptor(FunctionSchema function) {
        return function.name() + "Function";
    }

    static String error(ErrorSchema error) {
        return Identifiers.pascalOfCode(error.code());
    }
}
