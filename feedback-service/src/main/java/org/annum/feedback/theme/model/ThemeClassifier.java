package org.annum.feedback.theme.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.feedback.theme.model.Meaning.Role;
import org.annum.feedback.theme.model.Phrases.Found;

/**
 * Finds the themes of a comment, clause by clause:
 *
 * <ol>
 *   <li>A term with a tone counts with that tone; an odd number of negators at most {@value #REACH}
 *       words before it turns the tone round (不及时, "not late").
 *   <li>In a clause that wishes for something, every term complains: what is asked for is missing.
 *       A negated wish ("no need to …") is no wish.
 *   <li>A topic takes the tone of the other terms of its clause, complaint before praise. Without
 *       any, a negated topic complains (缺乏沟通) and another says nothing.
 * </ol>
 */
public final class ThemeClassifier {
  private static final int REACH = 3;

  private final Tokenizer tokenizer;
  private final Phrases<Meaning> phrases;

  public ThemeClassifier(Lexicon lexicon, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.phrases = new Phrases<>(tokenizer);
    lexicon.entries().forEach(e -> e.terms().forEach(term -> phrases.add(term, Meaning.of(e))));
    lexicon.negators().forEach(word -> phrases.add(word, Meaning.NEGATOR));
    lexicon.wishes().forEach(word -> phrases.add(word, Meaning.WISH));
  }

  /** The themes of a comment, each theme and polarity once, in the order of {@link Theme}. */
  public List<ThemeMatch> classify(String comment) {
    Map<Verdict, Set<String>> words = new LinkedHashMap<>();
    for (List<Token> clause : tokenizer.clauses(comment)) {
      for (Judged judged : new Clause(clause, find(clause)).judge()) {
        words.computeIfAbsent(judged.verdict(), v -> new LinkedHashSet<>()).addAll(judged.words());
      }
    }
    return words.entrySet().stream()
        .map(
            e ->
                new ThemeMatch(
                    e.getKey().theme(), e.getKey().polarity(), List.copyOf(e.getValue())))
        .sorted(Comparator.comparing(ThemeMatch::theme).thenComparing(ThemeMatch::polarity))
        .toList();
  }

  private List<Found<Meaning>> find(List<Token> clause) {
    List<Found<Meaning>> found = new ArrayList<>();
    int at = 0;
    while (at < clause.size()) {
      var phrase = phrases.longestAt(clause, at);
      phrase.ifPresent(found::add);
      at = phrase.map(Found::end).orElse(at + 1);
    }
    return found;
  }

  private record Verdict(Theme theme, Polarity polarity) {}

  private record Judged(Verdict verdict, List<String> words) {}

  private record Clause(List<Token> tokens, List<Found<Meaning>> found) {

    List<Judged> judge() {
      List<Found<Meaning>> wishes =
          found.stream().filter(f -> f.meaning().is(Role.WISH) && negators(f).isEmpty()).toList();
      List<Judged> toned = new ArrayList<>();
      for (Found<Meaning> term : found) {
        if (term.meaning().is(Role.POSITIVE) || term.meaning().is(Role.NEGATIVE)) {
          toned.add(judge(term, wishes));
        }
      }
      List<Judged> all = new ArrayList<>(toned);
      for (Found<Meaning> topic : found) {
        if (topic.meaning().is(Role.TOPIC)) {
          all.addAll(topic(topic, toned, wishes));
        }
      }
      return all;
    }

    private Judged judge(Found<Meaning> term, List<Found<Meaning>> wishes) {
      if (!wishes.isEmpty()) {
        return wished(term, wishes);
      }
      List<Found<Meaning>> negators = negators(term);
      Polarity own = term.meaning().is(Role.POSITIVE) ? Polarity.POSITIVE : Polarity.NEGATIVE;
      Polarity polarity = negators.size() % 2 == 0 ? own : own.opposite();
      return new Judged(verdict(term, polarity), surfaces(negators, term));
    }

    private List<Judged> topic(
        Found<Meaning> topic, List<Judged> toned, List<Found<Meaning>> wishes) {
      if (!wishes.isEmpty()) {
        return List.of(wished(topic, wishes));
      }
      List<Found<Meaning>> negators = negators(topic);
      if (toned.isEmpty() && negators.size() % 2 == 1) {
        return List.of(new Judged(verdict(topic, Polarity.NEGATIVE), surfaces(negators, topic)));
      }
      return toned.stream()
          .min(Comparator.comparing(j -> j.verdict().polarity() == Polarity.NEGATIVE ? 0 : 1))
          .map(
              tone -> {
                List<String> words = new ArrayList<>();
                words.add(topic.surface(tokens));
                words.addAll(tone.words());
                return new Judged(verdict(topic, tone.verdict().polarity()), words);
              })
          .stream()
          .toList();
    }

    private Judged wished(Found<Meaning> term, List<Found<Meaning>> wishes) {
      return new Judged(verdict(term, Polarity.NEGATIVE), surfaces(wishes, term));
    }

    private List<Found<Meaning>> negators(Found<Meaning> term) {
      return found.stream()
          .filter(f -> f.meaning().is(Role.NEGATOR))
          .filter(f -> f.end() <= term.start() && term.start() - f.end() < REACH)
          .toList();
    }

    private List<String> surfaces(List<Found<Meaning>> before, Found<Meaning> term) {
      List<String> words = new ArrayList<>();
      before.forEach(f -> words.add(f.surface(tokens)));
      words.add(term.surface(tokens));
      return words;
    }

    private static Verdict verdict(Found<Meaning> term, Polarity polarity) {
      Theme theme = term.meaning().theme();
      if (theme == null) {
        throw new IllegalStateException("only terms of a theme are judged");
      }
      return new Verdict(theme, polarity);
    }
  }
}
