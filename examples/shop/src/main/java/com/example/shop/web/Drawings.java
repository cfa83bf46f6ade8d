package com.example.shop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Drawings of 400 × 400 units, kept as shapes in {@code drawings/<kind>.svg} whose colours are names:
 * {@code main}, {@code deep}, {@code pale} and {@code ink}.
 */
@Component
class Drawings {

    private record Palette(String ground, String main, String deep, String pale, String ink) {}

    private static final List<Palette> PALETTES = List.of(
            new Palette("#f3ece2", "#c8643c", "#93432a", "#ecc9ae", "#3c2a22"),
            new Palette("#e8eef0", "#4d7c8a", "#2f5562", "#bcd3d9", "#1f3238"),
            new Palette("#eef1e6", "#7d9462", "#556b3e", "#cfdbba", "#2c3822"),
            new Palette("#f6efdc", "#d9a441", "#a3762a", "#f0d9a2", "#40321a"),
            new Palette("#efe9f0", "#846a93", "#5b4669", "#d3c5da", "#30263a"),
            new Palette("#f5e8e6", "#c0737a", "#8e4a52", "#e9c6c6", "#3d2428"),
            new Palette("#e9ecf3", "#56699e", "#384978", "#c2cbe2", "#222b45"),
            new Palette("#eeeae4", "#8a7765", "#5f5043", "#d5cabd", "#302821"),
            new Palette("#e6f0ec", "#4f937f", "#306857", "#b9d9cd", "#1d3a31"),
            new Palette("#efefed", "#5d6063", "#3b3e41", "#cfd0cf", "#222426"));

    private final Map<String, String> shapes = new ConcurrentHashMap<>();

    String draw(String kind, int palette) {
        Palette colours = PALETTES.get(Math.floorMod(palette, PALETTES.size()));
        String drawing = shapes.computeIfAbsent(kind, Drawings::read)
                .replace("\"main\"", '"' + colours.main() + '"')
                .replace("\"deep\"", '"' + colours.deep() + '"')
                .replace("\"pale\"", '"' + colours.pale() + '"')
                .replace("\"ink\"", '"' + colours.ink() + '"');
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="%s"/>\
                <ellipse cx="200" cy="328" rx="120" ry="13" fill="%s" opacity=".13"/>%s</svg>""".formatted(colours.ground(), colours.ink(), drawing);
    }

    private static String read(String kind) {
        try {
            return new ClassPathResource("drawings/" + kind + ".svg").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("There is no drawing of a " + kind, missing);
        }
    }
}
