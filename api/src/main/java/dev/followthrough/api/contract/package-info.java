/// The api's description of itself (OpenAPI at `/v3/api-docs`): names, shapes, limits, answers and problems.
@NullMarked
package dev.followthrough.api.contract;

import org.jspecify.annotations.NullMarked;
