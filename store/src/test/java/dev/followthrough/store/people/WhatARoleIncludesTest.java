package dev.followthrough.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.people.Person.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatARoleIncludesTest {

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, OPS, OPS",
        "OPS, ADMINISTRATOR, OPS",
        "MANAGER, REP, REP",
        "REP, MANAGER, REP",
        "OPS, MANAGER, REP",
        "REVOPS, REVOPS, REVOPS"
    })
    void a_key_and_its_holder_do_what_both_may(Role holder, Role key, Role both) {
        assertThat(holder.and(key)).isEqualTo(both);
    }

    @Test
    void what_both_may_is_never_more_than_either() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                assertThat(one.includes(one.and(other)) && other.includes(one.and(other)))
                        .isTrue();
                assertThat(one.and(other)).isEqualTo(other.and(one));
            }
        }
    }
}
