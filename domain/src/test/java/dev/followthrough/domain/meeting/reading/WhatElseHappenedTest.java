package dev.followthrough.domain.meeting.reading;

import static dev.followthrough.domain.meeting.reading.Readings.chinese;
import static dev.followthrough.domain.meeting.reading.Readings.items;
import static dev.followthrough.domain.meeting.reading.Readings.read;
import static dev.followthrough.domain.meeting.reading.Readings.talk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import org.junit.jupiter.api.Test;

class WhatElseHappenedTest {
    @Test
    void a_question_that_nobody_could_answer_stays_open_with_who_can() {
        OpenQuestion open = talk(
                        "Bo: Does it run on our old scanners? Our auditors insist on it.",
                        "Ada: I don't know. I'll check with our engineers and email you by Friday.")
                .openQuestions()
                .getFirst();
        assertThat(open.question()).isEqualTo("Does it run on our old scanners");
        assertThat(open.askedBy()).isEqualTo("Bo");
        assertThat(open.side()).isEqualTo(Side.THEIRS);
        assertThat(open.whoCanAnswer()).isEqualTo("engineers");
        assertThat(open.answerBy()).isEqualTo("2026-03-13");
        assertThat(open.deliverBy()).isEqualTo("email");
        assertThat(open.why()).isEqualTo("Our auditors insist on it");
    }

    @Test
    void a_question_that_was_answered_at_once_or_later_is_left_out() {
        assertThat(talk("Bo: Does it run on our old scanners?", "Ada: Yes, on all of them.")
                        .openQuestions())
                .isEmpty();
        assertThat(talk(
                                "Bo: Does it run on our old yard scanners?",
                                "Ada: Not sure, let me check.",
                                "Bo: Okay.",
                                "Ada: Here it is: it does run on old yard scanners.")
                        .openQuestions())
                .isEmpty();
    }

    @Test
    void decisions_objections_and_small_talk_are_noted_with_their_words() {
        MeetingReading reading = talk(
                "Bo: We've decided to start with the north yard.",
                "Bo: My main concern is the price.",
                "Bo: My daughter starts school on Monday.",
                "Bo: We lost forty thousand euros last year.");
        assertThat(reading.decisions())
                .extracting(Noted::text)
                .containsExactly("We've decided to start with the north yard");
        assertThat(reading.objections()).extracting(Noted::text).containsExactly("My main concern is the price");
        assertThat(reading.personal()).extracting(Noted::text).containsExactly("My daughter starts school on Monday");
        assertThat(reading.keyPoints()).extracting(Noted::text).contains("We lost forty thousand euros last year");
        assertThat(reading.decisions().getFirst().who()).isEqualTo("Bo");
    }

    @Test
    void without_a_frame_whoever_offers_is_ours_and_so_is_their_company() {
        MeetingReading reading = read("""
                Kay Roe (Yardly): Thanks for making the time. I'll share my screen.
                Bo Lund (Quay Co): We currently use paper. What does it cost?
                Ada Moss (Yardly): I can send a quote tomorrow.
                Bo Lund (Quay Co): Our budget is small.
                """);
        assertThat(reading.participants())
                .extracting(Participant::name, Participant::side)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kay Roe", Side.OURS),
                        org.assertj.core.groups.Tuple.tuple("Bo Lund", Side.THEIRS),
                        org.assertj.core.groups.Tuple.tuple("Ada Moss", Side.OURS));
        assertThat(reading.actionItems().getFirst().side()).isEqualTo(Side.OURS);
    }

    @Test
    void the_kind_of_meeting_is_told_by_its_title_before_its_words() {
        String talk = "Ada: Hello.\nBo: Hello.\nAda: Bye.";
        assertThat(read("Title: Product demo\n\n" + talk, "Ada").type()).isEqualTo(MeetingType.DEMO);
        assertThat(read("Title: Contract negotiation\n\n" + talk, "Ada").type()).isEqualTo(MeetingType.NEGOTIATION);
        assertThat(read(talk, "Ada", "Bo").type()).isEqualTo(MeetingType.INTERNAL);
        assertThat(read(talk, "Ada").type()).isEqualTo(MeetingType.OTHER);
    }

    @Test
    void notes_give_tasks_questions_and_decisions_by_their_headings() {
        MeetingReading reading = read("""
                # Yard walk
                Us: Ada Moss. Them: Bo Lund

                Action items
                - Ada: send the plan by Friday
                - Bo to sign the form
                - [x] Ada: book the crane
                - All: site visit on 20 March

                Open questions
                - Is the gate wide enough? (Bo) -> ask engineering

                Decisions
                - start with the north yard
                """);
        assertThat(items(reading))
                .containsExactly(
                        "Ada Moss: send the plan, 2026-03-13",
                        "Bo Lund: sign the form",
                        "null: site visit, 2026-03-20");
        assertThat(reading.openQuestions().getFirst().askedBy()).isEqualTo("Bo Lund");
        assertThat(reading.openQuestions().getFirst().whoCanAnswer()).isEqualTo("engineering");
        assertThat(reading.decisions()).extracting(Noted::text).containsExactly("start with the north yard");
    }

    @Test
    void a_memo_is_read_as_what_its_writer_tells() {
        MeetingReading reading = read(
                "We met Bo Lund, head of yards, this morning.\n\n"
                        + "Bo promised to send us the map by Thursday. I'll draft the offer. He asked whether it works in snow. Nobody knew.");
        assertThat(items(reading)).containsExactly("Bo Lund: send the map, 2026-03-12", "null: draft the offer");
        assertThat(reading.actionItems().get(1).side()).isEqualTo(Side.OURS);
        assertThat(reading.openQuestions().getFirst().question()).isEqualTo("whether it works in snow");
    }

    @Test
    void chinese_questions_and_objections_are_read_too() {
        MeetingReading reading = chinese("李娜：你们支持老系统吗？", "张伟：不太确定，我问一下研发，明天邮件回复您。", "李娜：另外价格太高了。");
        assertThat(reading.openQuestions().getFirst().question()).isEqualTo("你们支持老系统吗");
        assertThat(reading.openQuestions().getFirst().whoCanAnswer()).isEqualTo("研发");
        assertThat(reading.objections()).hasSize(1);
    }
}
