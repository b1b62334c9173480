/// The demo: a local mail server, a few people who sell, and prospects who answer. Everything else is the product
/// itself.
@NullMarked
package dev.followthrough.standalone.demo;

import org.jspecify.annotations.NullMarked;
