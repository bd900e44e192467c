package org.annum.kit.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks for cells that the reader must not meet: an address beyond a sheet's last column, since it
 * would make room for every column before it, and a formula without a result, which it would take
 * for a blank. Uses the same XML parser as the reader, so both see the same.
 */
final class SheetScan {
  /** Columns end at XFD. */
  private static final int MAX_LETTERS = 3;

  private static final XMLInputFactory XML = factory();

  private SheetScan() {}

  static void check(InputStream part) {
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
          String address = xml.getAttributeValue(null, "r");
          checkAddress(address);
          checkFormula(xml, address);
        }
      }
    } catch (XMLStreamException notXml) {
      // A picture, say. A sheet that breaks off here breaks off for the reader too, which says so.
      return;
    }
  }

  /** Programs that only write workbooks leave it to a spreadsheet to compute their formulas. */
  private static void checkFormula(XMLStreamReader xml, @Nullable String address)
      throws XMLStreamException {
    boolean formula = false;
    boolean value = false;
    for (int event = xml.next(); !isEndOfCell(xml, event); event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        formula |= xml.getLocalName().equals("f");
        value |= xml.getLocalName().equals("v") || xml.getLocalName().equals("is");
      }
    }
    if (formula && !value) {
      throw TableRefusal.of("table.formula-without-result", String.valueOf(address));
    }
  }

  private static boolean isEndOfCell(XMLStreamReader xml, int event) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c");
  }

  private static void checkAddress(@Nullable String address) {
    int letters = 0;
    while (address != null
        && letters < address.length()
        && !Character.isDigit(address.charAt(letters))) {
      letters++;
    }
    if (letters > MAX_LETTERS) {
      throw TableRefusal.of("table.not-a-workbook");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
