package dev.followthrough.bench.touches;

import dev.followthrough.domain.sequence.ReviewPolicy;
import org.jspecify.annotations.Nullable;

/// What is run: the product's touches, and the empty workflows that they are compared with.
enum Kind {
    FLOOR("bare floor", EmptyDeal.Shape.FLOOR, null),
    EMPTY_AUTOMATIC("empty, automatic's shape", EmptyDeal.Shape.AUTOMATIC, null),
    AUTOMATIC("automatic touch", null, ReviewPolicy.BY_RISK),
    EMPTY_REVIEWED("empty, reviewed's shape", EmptyDeal.Shape.REVIEWED, null),
    REVIEWED("reviewed touch", null, ReviewPolicy.ALWAYS);

    final String words;
    final EmptyDeal.@Nullable Shape shape;
    final @Nullable ReviewPolicy review;

    Kind(String words, EmptyDeal.@Nullable Shape shape, @Nullable ReviewPolicy review) {
        this.words = words;
        this.shape = shape;
        this.review = review;
    }
}
