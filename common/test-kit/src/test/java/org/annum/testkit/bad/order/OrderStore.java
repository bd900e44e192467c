package org.annum.testkit.bad.order;

public class OrderStore {
  public String read() {
    return "row";
  }
}
