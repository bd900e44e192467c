package org.annum.feedback.theme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annum.feedback.theme.model.Token;
import org.annum.feedback.theme.model.Tokenizer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words of Chinese and English comments, by Lucene: a hidden Markov model cuts Chinese, the Unicode
 * rules cut everything else, which then loses its plural. Punctuation ends a clause.
 */
final class CommentTokenizer implements Tokenizer {
  private static final Pattern CLAUSE_END =
      Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\n\\r&&[^'’\\-]]+");
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[^\\p{IsHan}]+");

  @Override
  public List<List<Token>> clauses(String text) {
    List<List<Token>> clauses = new ArrayList<>();
    for (String clause : CLAUSE_END.split(text)) {
      List<Token> words = words(clause);
      if (!words.isEmpty()) {
        clauses.add(words);
      }
    }
    return clauses;
  }

  private static List<Token> words(String clause) {
    List<Token> words = new ArrayList<>();
    Matcher run = RUN.matcher(clause);
    while (run.find()) {
      if (Character.UnicodeScript.of(run.group().codePointAt(0)) == Character.UnicodeScript.HAN) {
        read(chinese(run.group()), run.group(), true, words);
      } else {
        read(other(run.group()), run.group(), false, words);
      }
    }
    return words;
  }

  private static TokenStream chinese(String text) {
    HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
    tokenizer.setReader(new StringReader(text));
    return tokenizer;
  }

  private static TokenStream other(String text) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    tokenizer.setReader(new StringReader(text.replace('’', '\'')));
    return new EnglishMinimalStemFilter(
        new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer)));
  }

  private static void read(TokenStream stream, String text, boolean joined, List<Token> words) {
    try (stream) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String surface = text.substring(offset.startOffset(), offset.endOffset());
        words.add(new Token(term.toString(), surface, joined));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
