package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NineLanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POSITIVE  | pt | Faz sentido, vamos conversar na quinta à tarde?
        QUESTION  | pt | Qual é o prazo de implantação?
        OBJECTION | pt | O preço é quase o dobro do da concorrência.
        NOT_NOW   | pt | Neste momento não temos tempo, ligue-me em julho.
        REFERRAL  | pt | Encaminhei o seu e-mail para o Bernardo Nogueira.
        NO        | pt | Obrigado, mas não temos interesse.
        POSITIVE  | nl | Klinkt goed, donderdag is prima.
        QUESTION  | nl | Wat is de doorlooptijd van de implementatie?
        OBJECTION | nl | Jullie prijs is bijna het dubbele van de concurrent.
        NOT_NOW   | nl | Nu even niet, bel me in juli.
        REFERRAL  | nl | Ik heb je mail doorgestuurd naar Bert Nieuwenhuis.
        NO        | nl | Nee bedankt, geen interesse.
        POSITIVE  | it | Va benissimo, ci sentiamo giovedì.
        QUESTION  | it | Quali sono i tempi di attivazione?
        OBJECTION | it | Il vostro prezzo è quasi il doppio della concorrenza.
        NOT_NOW   | it | Adesso non riesco, mi richiami a luglio.
        REFERRAL  | it | Ho girato la sua mail a Bernardo Nistri.
        NO        | it | No grazie, non siamo interessati.
        POSITIVE  | ja | ぜひ一度お話を伺いたいです。
        QUESTION  | ja | 導入までの期間はどれくらいですか。
        OBJECTION | ja | 御社の見積もりは他社の約2倍です。
        NOT_NOW   | ja | 現在は忙しいため、来年改めてご連絡ください。
        REFERRAL  | ja | この件は担当ではございません。購買部の西川に転送いたしました。
        NO        | ja | 今回は見送らせていただきます。
        OBJECTION | de | Unsere IT erlaubt keine Cloud-Lösungen.
        OBJECTION | fr | Notre DSI refuse les solutions cloud.
        OBJECTION | es | Nuestro departamento de sistemas no permite soluciones en la nube.
        NO        | zh | 贵司的方案不符合我们的要求。
        """)
    void people_say_it_in_their_own_language(Intent intent, String language, String words) {
        MailReading reading = SomeMail.saying(words).read();
        assertThat(reading.intent()).as(reading.why().toString()).isEqualTo(intent);
        assertThat(reading.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-07 | Férias até dia 6 de dezembro, volto a 7 de dezembro.
        2026-12-05 | Estarei ausente até 4 de dezembro inclusive.
        2026-12-07 | Vakantie! Ik lees mijn mail weer vanaf 7 december.
        2026-12-05 | Ik ben afwezig tot en met 4 december.
        2026-12-01 | Sono in ferie e rientro martedì 1 dicembre.
        2026-12-07 | In ferie dal 23 novembre al 6 dicembre compresi.
        2026-12-01 | ただいま休暇をいただいております。１２月１日（火）より出社いたします。
        2026-12-05 | 12月4日まで不在にしております。
                   | Estou em viagem e volto em 03/04/2027.
                   | Ik ben op reis en kom terug op 03/04/2027.
                   | Sono in viaggio, torno il 03/04/2027.
                   | 出張のため不在です。03/04/2027に戻ります。
        """)
    void absence_ends_when_they_say_so_and_nobody_guesses(LocalDate back, String words) {
        MailReading reading = SomeMail.automatic(words).read();
        assertThat(reading.kind()).isEqualTo(MailKind.OUT_OF_OFFICE);
        assertThat(reading.returnDate()).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sérgio Barroso | sergio@northwind.example | O Marcos já não trabalha aqui. Contacte Sérgio Barroso, sergio@northwind.example.
        Sander Barends | sander@northwind.example | Mark werkt niet meer bij ons. U kunt terecht bij Sander Barends, sander@northwind.example.
        Sergio Baroni  | sergio@northwind.example | Marco non lavora più qui. Si rivolga a Sergio Baroni, sergio@northwind.example.
        坂東            | bando@northwind.example  | 江藤は退職いたしました。後任は坂東（bando@northwind.example）でございます。
        """)
    void who_has_left_names_a_successor(String name, String email, String words) {
        MailReading reading = SomeMail.automatic(words).read();
        assertThat(reading.kind()).isEqualTo(MailKind.LEFT_COMPANY);
        assertThat(reading.person()).isEqualTo(new NamedPerson(name, email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No dia 23 de nov. de 2026, às 09:00, Alex Kim <alex@acme.example> escreveu:\n\n> Olá",
                "Op 23 nov 2026, om 09:00 heeft Alex Kim <alex@acme.example> het volgende geschreven:\n\n> Hallo",
                "Il giorno lun 23 nov 2026 alle ore 09:00 Alex Kim <alex@acme.example> ha scritto:\n\n> Ciao",
                "2026/11/23 9:00、Alex Kim <alex@acme.example>のメール:\n\n> こんにちは",
                "De: Alex Kim\nEnviada em: segunda-feira, 23 de novembro de 2026\nPara: Jane\nAssunto: rotas\n\nOlá",
                "差出人: Alex Kim\n送信日時: 2026年11月23日 9:00\n宛先: Jane\n件名: 件名\n\nこんにちは",
                "Alex Kim ---23.11.2026 09:00:12---Hallo Jane, passt Donnerstag?\n\nHallo Jane, passt Donnerstag?",
                "Met vriendelijke groet,\nJane Porter\nNorthwind",
                "Cordiali saluti,\nJane Porter",
                "Atenciosamente,\nJane Porter",
                "よろしくお願いいたします。\nJane Porter",
                "Verstuurd vanaf mijn iPhone",
                "Obter o Outlook para iOS",
                "Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde."
            })
    void what_programs_and_companies_add_comes_off(String below) {
        assertThat(SomeMail.saying("Thursday is fine.\n\n" + below).read().text())
                .isEqualTo("Thursday is fine.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FRUSTRATED | Das ist jetzt die vierte Mail, es reicht.
        FRUSTRATED | Ça suffit maintenant !
        FRUSTRATED | Sois muy pesados, ya está bien.
        FRUSTRATED | しつこいです。
        LEGAL      | Onze advocaat kijkt er nu naar.
        LEGAL      | Il nostro avvocato ha domande sul contratto.
        LEGAL      | 我们的法务有几个问题。
        EXECUTIVE  | A nossa diretoria decide em janeiro.
        EXECUTIVE  | 来週の役員会で相談します。
        COMPLEX    | Quanto costa? Dove sono i dati? Chi fa la formazione?
        """)
    void some_answers_need_their_owner_in_every_language(OwnerNeed need, String words) {
        assertThat(SomeMail.saying(words).read().needsOwner()).contains(need);
    }
}
