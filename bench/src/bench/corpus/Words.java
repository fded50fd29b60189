package bench.corpus;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes sentences that read like a programme and say nothing. The same seed says the same. */
final class Words {
  static final List<String> SUBJECTS =
      list(
          "Tannhelse Hjemmetjenester Rehabilitering Fastleger Skolehelse Sykehjem Ernæring Idrett"
              + " Fritidsklubber Rusomsorg Ettervern Folkehelse Jordmødre Legevakt"
              + " Frisklivssentraler Omsorgsboliger Demensomsorg Barnevern Tolketjenester"
              + " Friluftsliv Dagsentre Velferdsteknologi Avlastning Krisehjelp"
              + " Boligsosialt-arbeid Helsestasjoner Brukermedvirkning Beredskap");

  private static final List<String> VERBS =
      list("styrke sikre utvide bevare samordne prøve-ut finansiere åpne forbedre videreføre");
  private static final List<String> KINDS =
      list("gode gratis varige lokale tverrfaglige trygge nære kommunale faste nye tidlige");
  private static final List<String> OFFERS =
      list(
          "tilbud møteplasser tjenester team kontrollplasser boliger kurs avtaler ordninger"
              + " stillinger turveier måltider samtaler rutiner hjelpemidler vaktordninger");
  private static final List<String> PEOPLE =
      list(
          "eldre barn ungdom pårørende pasienter beboere ansatte nybakte-foreldre innvandrere"
              + " lærlinger langtidssyke studenter minstepensjonister naboer");
  private static final List<String> PLACES =
      list("bygda sentrum nabolaget grenda bydelen kommunen skolekretsen dalen fjordbygdene");

  private final SplittableRandom random;

  Words(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int limit) {
    return random.nextInt(limit);
  }

  String verb() {
    return pick(VERBS);
  }

  String offer() {
    return pick(OFFERS);
  }

  /** What a party wants, from the verb on. */
  String wish(String verb, String offer) {
    return String.format(
        "%s %s %s for %s i %s, slik at %s får %s %s.",
        verb, kind(), offer, people(), place(), people(), kind(), offer());
  }

  String sentence() {
    return switch (below(3)) {
      case 0 ->
          String.format(
              "I %s trenger %s %s %s, og da må kommunen %s det som finnes.",
              place(), people(), kind(), offer(), verb());
      case 1 ->
          String.format(
              "Kommunen skal %s %s %s for %s og %s.", verb(), kind(), offer(), people(), people());
      default ->
          String.format(
              "For mange %s venter for lenge på %s %s, enten det er i %s eller i %s.",
              people(), kind(), offer(), place(), place());
    };
  }

  /** Sentences, each on its line. */
  String sentences(int count) {
    return Stream.generate(this::sentence).limit(count).collect(Collectors.joining("\n"));
  }

  private String kind() {
    return pick(KINDS);
  }

  private String people() {
    return pick(PEOPLE);
  }

  private String place() {
    return pick(PLACES);
  }

  private String pick(List<String> words) {
    return words.get(below(words.size()));
  }

  private static List<String> list(String words) {
    return Stream.of(words.split(" ")).map(word -> word.replace('-', ' ')).toList();
  }
}
