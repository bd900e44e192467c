package org.annum.metrics.preview;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.annum.metrics.preview.model.Proposal;
import org.annum.metrics.preview.model.Proposer;
import org.annum.metrics.preview.model.Words;
import org.annum.metrics.profile.ImportProfileResponse;
import org.annum.metrics.profile.KeptProfile;

/** Proposes profiles with the words that ship. */
@ApplicationScoped
class ProposalService {
  private static final String WORDS = "/catalogue/file-words.json";

  private final Words words = words();

  Proposal propose(SampleTable table, String source) {
    return Proposer.propose(table.columns(), table.rows(), source, words);
  }

  static FilePreviewResponse.Proposed response(Proposal proposal) {
    return new FilePreviewResponse.Proposed(
        ImportProfileResponse.from(new KeptProfile(proposal.profile(), false, 0)),
        proposal.assumed(),
        proposal.missing());
  }

  private static Words words() {
    try (InputStream in =
        Objects.requireNonNull(ProposalService.class.getResourceAsStream(WORDS), WORDS)) {
      return JsonMapper.builder().build().readValue(in, Words.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
