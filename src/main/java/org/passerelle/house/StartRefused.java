package org.passerelle.house;

/** The house does not start like this. */
final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String todo;

  /**
   * @param what what is wrong: names of settings, never their values
   * @param todo what to do about it
   */
  StartRefused(String what, String todo) {
    super(what);
    this.todo = todo;
  }

  /** What to do about it. */
  String todo() {
    return todo;
  }
}
