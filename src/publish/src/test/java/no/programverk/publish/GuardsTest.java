package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.build.TestSite;
import no.programverk.cache.Digests;
import no.programverk.catalogue.PublishedFiles;
import no.programverk.ledger.Ledger;
import no.programverk.ledger.PassageRecord;
import no.programverk.model.SourceRef;
import no.programverk.output.SiteRecord;
import no.programverk.output.WorkTree;
import no.programverk.problem.Problems;
import no.programverk.publish.ReleaseGuard.Candidate;
import no.programverk.publish.ReleaseGuard.Refusal;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.HostState.Kind;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.Manifest.Entry;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.SecretMask;
import no.programverk.publish.host.Target;
import no.programverk.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardsTest {
  private static final WorkTree CLEAN = new WorkTree("a".repeat(40), true);

  @TempDir private Path project;
  private Settings settings;
  private Ledger ledger;
  private Map<String, Set<String>> passages = Map.of();

  @BeforeEach
  void readSettings() throws java.io.IOException {
    settings = settings("nettsted.navn=X\n");
    List<String> promises = new ArrayList<>(List.of("adresse / 2026-01-01"));
    for (int page = 1; page < 2300; page++) {
      promises.add("adresse /" + page + ".html 2026-01-01");
    }
    Problems problems = new Problems();
    ledger = Ledger.read(promises, SourceRef.of(Ledger.FILE), problems);
  }

  private Settings settings(String text) throws java.io.IOException {
    java.nio.file.Files.writeString(project.resolve(Settings.FILE), text);
    Problems problems = new Problems();
    Settings read = Settings.read(project, problems).orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    return read;
  }

  private static Manifest pages(int pages) {
    Map<String, Entry> files = new TreeMap<>();
    for (int page = 0; page < pages; page++) {
      files.put(
          page == 0 ? "index.html" : page + ".html",
          new Entry("0".repeat(64), 1, Manifest.State.CHANGEABLE));
    }
    return new Manifest(new TreeMap<>(files));
  }

  private Candidate candidate(
      Optional<SiteRecord> build,
      Optional<WorkTree> now,
      Manifest site,
      Kind kind,
      Manifest there) {
    return candidate(
        build,
        now,
        new BuiltSite(project, site, SampleSite.described(site.files().keySet())),
        kind,
        there);
  }

  private Candidate candidate(
      Optional<SiteRecord> build,
      Optional<WorkTree> now,
      BuiltSite site,
      Kind kind,
      Manifest there) {
    HostState state = new HostState(kind, there, Set.of(), Optional.empty(), Optional.empty());
    return new Candidate(
        settings,
        ledger,
        site,
        build,
        Optional.of(passages),
        now,
        state,
        PublishPlan.of(site, state));
  }

  private static Optional<SiteRecord> built(WorkTree source) {
    return Optional.of(new SiteRecord(Optional.ofNullable(source), LocalDate.of(2026, 1, 31)));
  }

  private static void mustRefuse(Candidate candidate, Permission... permissions) {
    assertThat(Guards.refusals(candidate, Set.of())).isNotEmpty();
    Set<Permission> given = EnumSet.noneOf(Permission.class);
    given.addAll(Set.of(permissions));
    if (given.isEmpty()) {
      assertThat(Guards.refusals(candidate, EnumSet.allOf(Permission.class))).isNotEmpty();
    } else {
      assertThat(Guards.refusals(candidate, given)).isEmpty();
    }
  }

  @Test
  void a_checked_build_of_the_commit_that_is_checked_out_is_let_through() {
    Candidate fine = candidate(built(CLEAN), Optional.of(CLEAN), pages(3), Kind.OURS, pages(3));
    assertThat(Guards.refusals(fine, Set.of())).isEmpty();
  }

  @Test
  void a_site_whose_build_failed_is_refused_whatever_is_allowed() {
    mustRefuse(candidate(Optional.empty(), Optional.of(CLEAN), pages(3), Kind.OURS, pages(3)));
  }

  @Test
  void an_empty_site_is_refused_whatever_is_allowed() {
    mustRefuse(candidate(built(CLEAN), Optional.of(CLEAN), pages(0), Kind.EMPTY, pages(0)));
  }

  @Test
  void a_site_that_lost_files_since_it_was_built_is_refused_whatever_is_allowed() {
    BuiltSite less =
        new BuiltSite(project, pages(3), SampleSite.described(pages(4).files().keySet()));
    mustRefuse(candidate(built(CLEAN), Optional.of(CLEAN), less, Kind.OURS, pages(3)));
  }

  @Test
  void a_file_that_the_build_did_not_make_is_refused_by_its_name() throws java.io.IOException {
    SampleSite.write(SampleSite.first(12), project.resolve("site"));
    PublishedFiles.write(project.resolve("site"), SampleSite.described(List.of("index.html")));
    assertThatThrownBy(() -> BuiltSite.read(project.resolve("site"), Digests.fresh()))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining("ikke laget av byggingen");
  }

  @Test
  void a_site_without_a_record_of_its_files_is_refused() throws java.io.IOException {
    assertThatThrownBy(() -> BuiltSite.read(project.resolve("borte"), Digests.fresh()))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining("ikke bygget");
    SampleSite.write(SampleSite.first(12), project.resolve("site"));
    assertThatThrownBy(() -> BuiltSite.read(project.resolve("site"), Digests.fresh()))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining("hvilke filer");
  }

  @Test
  void a_build_of_uncommitted_changes_is_refused_unless_told() {
    WorkTree dirty = new WorkTree(CLEAN.commit(), false);
    mustRefuse(
        candidate(built(dirty), Optional.of(dirty), pages(3), Kind.OURS, pages(3)),
        Permission.UNCOMMITTED);
  }

  @Test
  void a_build_of_another_commit_than_the_one_checked_out_is_refused_unless_told() {
    WorkTree other = new WorkTree("b".repeat(40), true);
    mustRefuse(
        candidate(built(CLEAN), Optional.of(other), pages(3), Kind.OURS, pages(3)),
        Permission.UNCOMMITTED);
  }

  @Test
  void a_target_with_something_else_in_it_is_refused_unless_told() {
    mustRefuse(
        candidate(built(CLEAN), Optional.of(CLEAN), pages(3), Kind.FOREIGN, pages(0)),
        Permission.ADOPT);
  }

  @Test
  void deleting_more_than_256_files_is_refused_unless_told() {
    assertThat(
            Guards.refusals(
                candidate(built(CLEAN), Optional.of(CLEAN), pages(2000), Kind.OURS, pages(2256)),
                Set.of()))
        .isEmpty();
    mustRefuse(
        candidate(built(CLEAN), Optional.of(CLEAN), pages(2000), Kind.OURS, pages(2257)),
        Permission.DELETES);
  }

  @Test
  void deleting_more_than_a_quarter_of_the_site_is_refused_unless_told() {
    assertThat(
            Guards.refusals(
                candidate(built(CLEAN), Optional.of(CLEAN), pages(30), Kind.OURS, pages(40)),
                Set.of()))
        .isEmpty();
    mustRefuse(
        candidate(built(CLEAN), Optional.of(CLEAN), pages(29), Kind.OURS, pages(40)),
        Permission.DELETES);
  }

  @Test
  void an_address_that_is_not_in_the_ledger_is_refused_whatever_is_allowed() {
    ledger = Ledger.EMPTY;
    mustRefuse(candidate(built(CLEAN), Optional.of(CLEAN), pages(3), Kind.OURS, pages(3)));
  }

  @Test
  void a_passage_that_is_not_in_the_ledger_is_refused_by_its_address() {
    Candidate fine = candidate(built(CLEAN), Optional.of(CLEAN), pages(3), Kind.OURS, pages(3));
    assertThat(Guards.refusals(fine, Set.of())).isEmpty();

    passages = Map.of("1.html", Set.of("nytt-punkt"));

    Candidate candidate =
        candidate(built(CLEAN), Optional.of(CLEAN), pages(3), Kind.OURS, pages(3));
    mustRefuse(candidate);
    assertThat(Guards.refusals(candidate, Set.of()).get(0).message())
        .contains("/1.html#nytt-punkt");
  }

  @Test
  void a_new_point_on_a_released_page_is_refused_until_it_is_released(@TempDir Path folder)
      throws java.io.IOException {
    String school = "content/tema/skole/skolehelse.adoc";
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");
    site.bake("2026-11-21");
    assertThat(unpromised(site)).isEmpty();

    site.replace(school, "[[bakgrunn]]", "[[mer-bakgrunn]]\nMer om dette.\n\n[[bakgrunn]]");
    site.bake("2026-11-22");
    assertThat(unpromised(site)).singleElement(STRING).contains("#mer-bakgrunn");

    site.write(school, site.read(school) + "* [[nytt-punkt,Nytt]]gjøre noe nytt.\n");
    site.bake("2026-11-22");
    assertThat(unpromised(site)).singleElement(STRING).contains("/k/nytt-punkt/");

    site.release("2026-11-22").bake("2026-11-22");
    assertThat(unpromised(site)).isEmpty();
  }

  /** What the guard of the ledger says of a built site. */
  private List<String> unpromised(TestSite site) throws java.io.IOException {
    BuiltSite built = BuiltSite.read(site.site(), Digests.fresh());
    ledger =
        Ledger.read(
            site.read("content/" + Ledger.FILE).lines().toList(),
            SourceRef.of(Ledger.FILE),
            new Problems());
    passages = PassageRecord.read(site.site()).orElseThrow();
    return Guards.refusals(
            candidate(built(CLEAN), Optional.of(CLEAN), built, Kind.OURS, built.manifest()),
            Set.of())
        .stream()
        .map(Refusal::message)
        .toList();
  }

  @Test
  void a_site_whose_passages_nobody_wrote_down_is_refused_whatever_is_allowed() {
    Candidate fine = candidate(built(CLEAN), Optional.of(CLEAN), pages(3), Kind.OURS, pages(3));
    mustRefuse(
        new Candidate(
            settings,
            ledger,
            fine.site(),
            fine.build(),
            Optional.empty(),
            fine.now(),
            fine.state(),
            fine.plan()));
  }

  @Test
  void a_target_is_found_by_its_name_and_options_of_the_command_line_win()
      throws java.io.IOException {
    settings =
        settings("publiser.prod.til=sftp://web@vert.no/srv\npubliser.prod.maate=utgivelser\n");
    Target target = Target.of("prod", settings, Map.of("maate", "plass"), Hosts.schemes());
    assertThat(target.scheme()).isEqualTo("sftp");
    assertThat(target.uri().getHost()).isEqualTo("vert.no");
    assertThat(target.option("maate")).contains("plass");
  }

  @Test
  void a_path_may_begin_in_the_home_of_the_user() throws java.io.IOException {
    Path home = Path.of(System.getProperty("user.home"));
    for (String to : java.util.List.of("file:~/www", "zip:~/www", "git+file:~/www")) {
      Target target = Target.of(to, settings(""), Map.of(), Hosts.schemes());
      assertThat(target.path(Path.of("/p"))).as(to).isEqualTo(home.resolve("www"));
    }
    assertThat(
            Target.of("file:www~/~x", settings(""), Map.of(), Hosts.schemes()).path(Path.of("/p")))
        .isEqualTo(Path.of("/p/www~/~x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sftp://web:kanari@vert.no/srv",
        "sftp://web:kan/ari@vert.no/srv",
        "sftp://web%3Akanari@vert.no/srv",
        "sftp://:kanari@vert.no/srv",
        "git+https://kanari@vert.no/p.git",
        "git+https://x-access-token:kanari@vert.no/p.git",
        "git+https://vert.no/p.git?access_token=kanari",
        "git+https://vert.no/p.git#kanari",
        "git+ssh://ghp_kanari@vert.no/p.git",
        "git+ssh://glpat-kanari@vert.no/p.git",
        "s3://kanari@boette/mappe",
        "s3://AKIAKANARI:kanari@boette/mappe"
      })
  void what_lets_somebody_in_is_refused_in_an_address_and_not_repeated(String address) {
    assertThatThrownBy(() -> Target.of(address, settings, Map.of(), Hosts.schemes()))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining("token")
        .message()
        .doesNotContainIgnoringCase("kanari");
    Map<String, String> endpoint = Map.of("endepunkt", "https://kanari@vert.no");
    assertThatThrownBy(() -> Target.of("s3://boette/mappe", settings, endpoint, Hosts.schemes()))
        .hasMessageContaining("token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sftp://web@vert.no:2222/~/a@b",
        "sftp://vert.no:22/a@b",
        "git+ssh://git@vert.no/lag/p.git",
        "git+https://vert.no/lag/p.git",
        "s3://boette/mappe",
        "file:/srv/a@b:c",
        "zip:a:b@c.zip"
      })
  void an_address_without_a_secret_is_an_address(String address) {
    assertThat(Target.of(address, settings, Map.of(), Hosts.schemes()).toString())
        .isEqualTo(address);
  }

  @Test
  void an_example_host_is_refused_in_the_target_and_in_the_site() throws java.io.IOException {
    assertThatThrownBy(
            () ->
                Target.of(
                    "sftp://web@program.eksempel.no/srv", settings, Map.of(), Hosts.schemes()))
        .hasMessageContaining("program.eksempel.no");
    Settings example = settings("site.host=https://www.example.org\n");
    assertThatThrownBy(() -> Target.of("file:/srv", example, Map.of(), Hosts.schemes()))
        .hasMessageContaining("www.example.org");
  }

  @Test
  void an_unknown_option_of_a_target_is_an_error_with_its_line() throws java.io.IOException {
    java.nio.file.Files.writeString(
        project.resolve(Settings.FILE), "nettsted.navn=X\npubliser.prod.passord=kanari\n");
    Problems problems = new Problems();
    Settings.read(project, problems);
    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().get(0).place().line()).isEqualTo(2);
    assertThat(problems.sorted().get(0).message()).doesNotContain("kanari");
  }

  @Test
  void a_masked_secret_is_in_no_line_as_it_is_in_an_address_or_in_a_header() {
    SecretMask mask = new SecretMask();
    mask.add("kan ari+1");
    assertThat(mask.apply("a kan ari+1 b kan+ari%2B1 c a2FuIGFyaSsx d"))
        .isEqualTo("a ***** b ***** c ***** d");
  }
}
