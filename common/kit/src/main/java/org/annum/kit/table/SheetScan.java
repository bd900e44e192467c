package org.annum.kit.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks for cell addresses beyond a sheet's last column: the reader would make room for every
 * column before it. Uses the same XML parser as the reader, so both see the same addresses.
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
          checkAddress(xml.getAttributeValue(null, "r"));
        }
      }
    } catch (XMLStreamException notXml) {
      // A picture, say. A sheet that breaks off here breaks off for the reader too, which says so.
      return;
    }
  }

  private static void checkAddress(String address) {
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
