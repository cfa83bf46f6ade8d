package com.example.shop.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reviews of the sample products, the same ones for the same seed: a few have dozens, many have some, a few have none. */
final class SampleReviews {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final int DAYS = 700;

    private final Random random;
    private final Words words;

    SampleReviews(long seed, Words words) {
        this.random = new Random(seed);
        this.words = words;
    }

    record Sample(long productId, String author, int rating, String title, String text, LocalDate date) {}

    List<Sample> all(List<SampleProducts.Sample> products, int count) {
        double[] popularity =
                products.stream().mapToDouble(product -> popularity()).toArray();
        double[] quality = products.stream()
                .mapToDouble(product -> 3.3 + random.nextDouble() * 1.5)
                .toArray();
        double sum = 0;
        for (double weight : popularity) {
            sum += weight;
        }
        List<Sample> reviews = new ArrayList<>(count);
        while (reviews.size() < count) {
            int index = weighted(popularity, sum);
            reviews.add(review(products.get(index), stars(quality[index])));
        }
        return reviews;
    }

    private Sample review(SampleProducts.Sample sample, int stars) {
        return new Sample(
                sample.product().id(),
                pick(words.reviewers()),
                stars,
                pick(words.phrases("titles", stars)),
                text(sample.kind(), stars),
                LAST_DAY.minusDays(random.nextInt(DAYS)));
    }

    private String text(Kind kind, int stars) {
        List<String> sentences = new ArrayList<>();
        sentences.add(pick(words.phrases("openers", stars)) + ".");
        String praise = pick(kind.praise());
        String complaint = pick(kind.complaints());
        switch (stars) {
            case 5 -> sentences.add(sentence(praise));
            case 4 ->
                sentences.add(random.nextBoolean() ? sentence(praise) : sentence(praise + ", although " + complaint));
            case 3 -> sentences.add(sentence(praise + ", but " + complaint));
            case 2 -> sentences.add(sentence(complaint + ", even if " + praise));
            default -> sentences.add("On top of that " + complaint + ".");
        }
        String closer = pick(words.phrases("closers", stars));
        if (!closer.isEmpty()) {
            sentences.add(closer);
        }
        return String.join(" ", sentences);
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    private double popularity() {
        return random.nextInt(15) == 0 ? 0 : Math.pow(random.nextDouble(), 3) + 0.05;
    }

    private int stars(double quality) {
        return (int) Math.max(1, Math.min(5, Math.round(quality + random.nextGaussian() * 0.9)));
    }

    private int weighted(double[] weights, double sum) {
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
