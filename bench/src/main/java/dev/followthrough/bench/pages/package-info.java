/// How soon lists and pages answer when there are a hundred thousand deals, and by which plans.
@NullMarked
package dev.followthrough.bench.pages;

import org.jspecify.annotations.NullMarked;
