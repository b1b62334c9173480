/// What a customer relationship system is told (M5).
@NullMarked
package dev.followthrough.domain.crm;

import org.jspecify.annotations.NullMarked;
