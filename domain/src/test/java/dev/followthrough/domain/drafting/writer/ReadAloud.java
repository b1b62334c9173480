package dev.followthrough.domain.drafting.writer;

import java.io.IOException;

/// Prints every letter of the shipped cadences for the sample deals, for a person to read aloud.
final class ReadAloud {
    private ReadAloud() {}

    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length == 0 ? 1 : Long.parseLong(arguments[0]);
        for (ShippedCadences cadence : ShippedCadences.values()) {
            for (SampleDeals deal : SampleDeals.values()) {
                System.out.println("######## " + cadence + ", " + deal);
                for (SampleDeals.Letter letter : deal.letters(cadence.plan(), seed)) {
                    System.out.println("---- " + letter.brief().ordinal() + " "
                            + letter.brief().kind() + ", at most "
                            + letter.brief().maxWords());
                    System.out.println("Subject: " + letter.text().subject() + "\n");
                    System.out.println(letter.text().body() + "\n");
                }
            }
        }
    }
}
