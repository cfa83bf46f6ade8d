package dev.mizan.json;

import dev.mizan.UploadLimits;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionParameter;
import dev.mizan.json.CallBody.Slice;
import dev.mizan.json.FileShape.Members;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where files may come in the arguments of one function. Made once, thread-safe. */
public final class FilePlaces {

    private final JsonMapper mapper;
    private final Members arguments;

    private FilePlaces(JsonMapper mapper, Members arguments) {
        this.mapper = mapper;
        this.arguments = arguments;
    }

    static FilePlaces of(JsonMapper mapper, FunctionDefinition function) {
        FileShapes shapes = new FileShapes(mapper);
        Members arguments = new Members();
        for (FunctionParameter parameter : function.parameters()) {
            FileShape shape = parameter.role() instanceof FunctionParameter.Role.Argument
                    ? shapes.of(
                            mapper.constructType(parameter.type().getType()),
                            parameter.declared().getAnnotation(UploadLimits.class))
                    : null;
            if (shape != null) {
                arguments.byName().put(parameter.name(), shape);
            }
        }
        return new FilePlaces(mapper, shapes.anyFile() ? arguments : new Members());
    }

    /**
     * Finds the places of files in these arguments: each holds null, and takes the part of its name.
     *
     * @return the places by {@linkplain FilePlace#partName() name}; refused where two have the same one
     */
    public Decoded<Map<String, FilePlace>> in(Slice args) {
        if (arguments.byName().isEmpty()) {
            return new Decoded.Value<>(Map.of());
        }
        JsonNode sent = mapper.readTree(args.bytes(), args.offset(), args.length());
        Map<String, FilePlace> places = new HashMap<>();
        Map<String, FilePlace> twice = new HashMap<>();
        arguments.find(sent, List.of(), place -> {
            if (places.put(place.partName(), place) != null) {
                twice.put(place.partName(), place);
            }
        });
        return twice.isEmpty()
                ? new Decoded.Value<>(places)
                : new Decoded.Refused<>(
                        twice.values().iterator().next().path(), "A dot in a key makes two files of one name.");
    }
}
