package org.annum.metrics.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactSample;
import org.annum.metrics.intake.FactSamples;
import org.annum.metrics.preview.model.Proposal;
import org.annum.metrics.profile.ImportProfiles;
import org.annum.metrics.profile.KeptProfile;
import org.annum.metrics.profile.model.ImportProfile;
import org.jspecify.annotations.Nullable;

/** Shows how a file would be read. */
@ApplicationScoped
class FilePreviewService {
  private static final int CANDIDATES = 5;
  private static final String SOURCE = "files";

  private final ImportProfiles profiles;
  private final FactSamples samples;
  private final ProposalService proposals;
  private final PreviewRows rows;

  FilePreviewService(
      ImportProfiles profiles, FactSamples samples, ProposalService proposals, PreviewRows rows) {
    this.profiles = profiles;
    this.samples = samples;
    this.proposals = proposals;
    this.rows = rows;
  }

  FilePreviewResponse preview(PreviewRequest request, InputStream content) {
    Optional<KeptProfile> named = Optional.ofNullable(request.profile()).map(this::named);
    try (SampleFile file = SampleFile.of(content, request.rows() + 1)) {
      SampleTable table = SampleTable.read(file, samples.limits());
      List<ProfileMatch> matches = matches(table.columns());
      Optional<KeptProfile> chosen = named.or(() -> best(file, request, matches));
      return chosen.isPresent()
          ? read(file, request, table, matches, chosen.get())
          : propose(file, request, table, matches);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KeptProfile named(String code) {
    return profiles
        .find(code)
        .orElseThrow(() -> Refusal.invalid(Violation.of("profile", "import.profile-unknown")));
  }

  private List<ProfileMatch> matches(List<String> columns) {
    return profiles.all().stream()
        .map(kept -> ProfileMatch.of(kept, columns))
        .filter(ProfileMatch::isWorthMentioning)
        .sorted(
            Comparator.comparing(ProfileMatch::fits)
                .thenComparing(ProfileMatch::score)
                .reversed()
                .thenComparing(match -> match.kept().shipped()))
        .limit(CANDIDATES)
        .toList();
  }

  /** Of those that fit equally well the one that would leave out fewest rows. */
  private Optional<KeptProfile> best(
      SampleFile file, PreviewRequest request, List<ProfileMatch> matches) {
    return matches.stream()
        .filter(match -> match.fits() && match.score().compareTo(matches.get(0).score()) == 0)
        .map(ProfileMatch::kept)
        .min(Comparator.comparingLong(kept -> rejected(sample(file, request, kept.profile()))));
  }

  private static long rejected(FactSample sample) {
    return sample.rows().stream().filter(row -> !row.rejections().isEmpty()).count();
  }

  private FactSample sample(SampleFile file, PreviewRequest request, ImportProfile profile) {
    return samples.read(profile, request.source(), file.path(), request.rows());
  }

  private FilePreviewResponse read(
      SampleFile file,
      PreviewRequest request,
      SampleTable table,
      List<ProfileMatch> matches,
      KeptProfile kept) {
    FactSample sample = sample(file, request, kept.profile());
    return response(request, table, matches, kept.profile().code(), null, sample);
  }

  private FilePreviewResponse propose(
      SampleFile file, PreviewRequest request, SampleTable table, List<ProfileMatch> matches) {
    Proposal proposal =
        proposals.propose(table, Objects.requireNonNullElse(request.source(), SOURCE));
    FactSample sample =
        proposal.isWhole() ? sample(file, request, proposal.profile()) : new FactSample(List.of());
    return response(request, table, matches, null, proposal, sample);
  }

  private FilePreviewResponse response(
      PreviewRequest request,
      SampleTable table,
      List<ProfileMatch> matches,
      @Nullable String profile,
      @Nullable Proposal proposal,
      FactSample sample) {
    return new FilePreviewResponse(
        table.format(),
        table.columns(),
        profile,
        matches.stream().map(FilePreviewService::candidate).toList(),
        proposal == null ? null : ProposalService.response(proposal),
        sample.rows().stream().map(row -> rows.of(row, request.language())).toList(),
        Math.toIntExact(rejected(sample)));
  }

  private static FilePreviewResponse.Candidate candidate(ProfileMatch match) {
    return new FilePreviewResponse.Candidate(
        match.kept().profile().code(), match.score(), match.missing());
  }
}
