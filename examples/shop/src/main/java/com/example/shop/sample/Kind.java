package com.example.shop.sample;

import java.util.List;

/**
 * A kind of thing that the shop sells.
 *
 * @param drawing the name of its drawing
 * @param lowest the lowest price, in euros
 * @param highest the highest price, in euros
 * @param praise what people like about it, as main clauses
 * @param complaints what people mind about it, as main clauses
 */
record Kind(
        String category,
        String drawing,
        String noun,
        int lowest,
        int highest,
        List<String> materials,
        String purpose,
        String detail,
        List<String> praise,
        List<String> complaints) {

    static Kind parse(String line) {
        String[] cells = line.split("\\|");
        return new Kind(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                list(cells[5]),
                cells[6],
                cells[7],
                list(cells[8]),
                list(cells[9]));
    }

    private static List<String> list(String cell) {
        return List.of(cell.split(";"));
    }
}
