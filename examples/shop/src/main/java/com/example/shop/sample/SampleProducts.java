package com.example.shop.sample;

import com.example.shop.product.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Ten products of each kind, the same ones for the same seed. */
final class SampleProducts {

    static final int PER_KIND = 10;

    private final Random random;
    private final Words words;

    SampleProducts(long seed, Words words) {
        this.random = new Random(seed);
        this.words = words;
    }

    /** A product together with what it is, so that reviews can speak of it. */
    record Sample(Product product, Kind kind, int stock) {}

    List<Sample> all(List<Kind> kinds) {
        List<Draft> drafts = drafts(kinds);
        Collections.shuffle(drafts, random);
        List<Sample> samples = new ArrayList<>();
        for (Draft draft : drafts) {
            samples.add(new Sample(product(samples.size() + 1, draft), draft.kind(), stock()));
        }
        return samples;
    }

    /** A product before it has its place in the catalogue. */
    private record Draft(Kind kind, String line, int palette) {}

    private List<Draft> drafts(List<Kind> kinds) {
        List<Draft> drafts = new ArrayList<>();
        for (Kind kind : kinds) {
            List<String> names = new ArrayList<>(words.productLines());
            Collections.shuffle(names, random);
            int firstPalette = random.nextInt(PER_KIND);
            for (int i = 0; i < PER_KIND; i++) {
                drafts.add(new Draft(kind, names.get(i), firstPalette + i));
            }
        }
        return drafts;
    }

    private Product product(long id, Draft draft) {
        Kind kind = draft.kind();
        String name = draft.line() + " " + kind.noun();
        String material = pick(kind.materials());
        Words.Maker maker = pick(words.makers());
        String description = "%s %s Made of %s by %s in %s."
                .formatted(kind.purpose(), kind.detail(), material, maker.name(), maker.town());
        String searchText = String.join(" ", name, kind.category(), maker.name(), description);
        return new Product(
                id,
                name,
                kind.category(),
                maker.name(),
                material,
                description,
                price(kind),
                kind.drawing(),
                draft.palette(),
                searchText.toLowerCase(Locale.ROOT),
                null);
    }

    /** Between the kind's bounds, cheap ones more often, and as prices end: .00, .50 or .90. */
    private BigDecimal price(Kind kind) {
        double share = Math.pow(random.nextDouble(), 1.6);
        int euros = (int) Math.round(kind.lowest() + share * (kind.highest() - kind.lowest()));
        String cents = pick(List.of("00", "00", "50", "90"));
        return new BigDecimal(euros + "." + cents).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Mostly plenty, sometimes the last ones, now and then none. */
    private int stock() {
        int dice = random.nextInt(20);
        return dice == 0 ? 0 : dice < 4 ? 1 + random.nextInt(4) : 5 + random.nextInt(60);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
