package dev.followthrough.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What follow-up comes to, blocks of calls, times for a meeting and the hours of a timeline, as people read
/// them.
class InsightAndCallsTest {
    @RegisterExtension
    final AnsweringServer server = new AnsweringServer();

    @Test
    void blocks_of_calls_show_both_clocks_the_number_and_on_request_the_script() {
        server.answers("tasks/call-blocks", """
                {"person":"Mara","zone":"Europe/Berlin","problems":["Mara has given no calendar"],"blocks":[
                {"localFrom":"2027-01-12T14:40","localUntil":"2027-01-12T14:50","why":"the one call fits here","calls":[
                {"task":"t-1","dealName":"Pilot","account":"Northwind","contact":"Priya Raman","ownerTime":"2027-01-12T14:40",
                "contactTime":"2027-01-12T13:40","zone":"Europe/London","zoneSure":"likely","closes":"2027-01-12T17:00",
                "reason":"the docks","script":"Ask about the docks."}]}],
                "unplaced":[{"task":"t-2","contact":"Kenji Abe","why":"it is night there"}]}""");
        assertThat(server.run("task", "blocks", "--scripts"))
                .contains(
                        "2027-01-12 14:40-14:50 in Europe/Berlin: the one call fits here",
                        "14:40  13:40 Europe/London?  17:00  (none known)  Priya Raman, Northwind  Pilot  t-1",
                        "Ask about the docks.",
                        "no hour for t-2 (Kenji Abe): it is night there",
                        "note: Mara has given no calendar");
    }

    @Test
    void free_times_say_why_these_or_that_a_draft_asks_in_words() {
        server.answers("free-times?minutes=30&owner=mara%40sells.example&contact=c-1", """
                {"owner":"Mara","zone":"Europe/London","zoneSure":"certain","zoneWhy":"it was given","asOf":"2027-01-10T12:00:00Z",
                "problems":[],"times":[{"words":"Monday 11 January, 09:00-09:30 (Europe/London)","why":"the first time of that morning"}]}""");
        assertThat(server.run("free-times", "--owner", "mara@sells.example", "--contact", "c-1"))
                .contains(
                        "calendar of Mara, as of 2027-01-10 12:00Z",
                        "told in Europe/London (certain: it was given)",
                        "  Monday 11 January, 09:00-09:30 (Europe/London): the first time of that morning");
        server.answers("free-times?minutes=30", "{\"owner\":\"Mara\",\"times\":[],\"problems\":[\"no calendar\"]}");
        assertThat(server.run("free-times")).contains("no times: a draft asks in words", "note: no calendar");
    }

    @Test
    void the_mix_is_a_line_for_each_group() {
        server.answers("insight/mix", """
                {"days":30,"groups":[{"by":"house","name":null,"touches":40,"enough":true,"away":20.0,"words":"20.0 points too much email",
                "channels":[{"channel":"email","touches":24,"share":60.0,"target":40,"points":20.0}]}]}""");
        assertThat(server.run("mix")).contains("email 60 (40)", "20.0 points too much email");
    }

    @Test
    void an_experiment_is_a_line_for_each_arm_with_its_interval_and_what_may_be_concluded() {
        server.answers("insight/experiments", """
                [{"name":"story-or-figures","cadence":"post-demo","step":"customer-story","words":"too early to tell","arms":[
                {"name":"story","deals":10,"replied":{"of":5,"cases":10,"value":0.5,"low":0.237,"high":0.763},
                "positive":{"of":0,"cases":10,"value":0,"low":0,"high":0.278}}]}]""");
        assertThat(server.run("experiments"))
                .contains("5: 50 % (24-76)", "0: 0 % (0-28)", "story-or-figures: too early to tell");
    }

    @Test
    void a_timeline_explains_the_hour_of_a_past_touch_as_slot_does() {
        server.answers("deals/d-1/timeline", """
                {"lines":[],"next":null,"planned":[],"touches":[{"step":"recap","cadence":"post-demo","channel":"email","contact":"Priya Raman",
                "due":"2027-01-12T13:00:00Z","why":"a test","came":"2027-01-12T13:00:04Z","slot":{"due":"2027-01-12T13:00:00Z",
                "ownerZone":"Europe/Berlin","zone":{"id":"Europe/London","from":"given","sure":"certain","why":"it was given"},
                "country":"GB","earliest":"2027-01-10T13:00:00Z","prepareAt":"2027-01-12T12:00:00Z","prepareWhy":"shortly before it is due",
                "moves":[{"after":"the weekend (GB)","to":"2027-01-11T09:00:00Z"}],"notes":[]}}]}""");
        assertThat(server.run("deal", "timeline", "d-1", "--slots"))
                .contains(
                        "touch     recap of post-demo by email to Priya Raman, made 2027-01-12 13:00Z",
                        "zone      given, certain: it was given",
                        "  to Mon 11 Jan 2027 09:00, after the weekend (GB)");
    }
}
