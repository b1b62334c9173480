package dev.followthrough.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListLineTest {
    @Test
    void addresses_are_taken_in_small_letters() {
        assertThat(ListLine.read(" Ana@Acme.EXAMPLE ")).isEqualTo(new ListLine.Address("ana@acme.example"));
    }

    @ParameterizedTest
    @CsvSource({"acme.example,acme.example", "@acme.example,acme.example", ".Acme.Example,acme.example"})
    void domains_may_be_written_as_people_write_them(String line, String domain) {
        assertThat(ListLine.read(line)).isEqualTo(new ListLine.Domain(domain));
    }

    @Test
    void a_domain_in_its_own_letters_is_the_one_that_mail_goes_to() {
        assertThat(ListLine.read("bücher.example")).isEqualTo(new ListLine.Domain("xn--bcher-kva.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 89 1234567", "0049 (89) 123-4567", "+49891234567"})
    void one_number_is_one_however_it_is_written(String line) {
        assertThat(ListLine.read(line)).isEqualTo(new ListLine.Phone("+49891234567"));
    }

    @ParameterizedTest
    @CsvSource({
        "089 1234567,its country",
        "com,top-level domain",
        "ana@,no mail address",
        "call me maybe,is no address",
        "+00000000000,is no phone number"
    })
    void what_cannot_be_read_says_why(String line, String words) {
        assertThat(ListLine.read(line))
                .isInstanceOfSatisfying(
                        ListLine.Unreadable.class,
                        bad -> assertThat(bad.problem()).contains(words));
    }
}
