package dev.vitrine.text;

/** Times in UTC as Unix seconds. Written out: the core has no clock and few of the JDK's dates. */
public final class UtcTime {
  private static final long DAY = 86_400;
  private static final int[] DAYS_BEFORE = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };

  private UtcTime() {}

  /** {@code 2025-06-19T10:16:03Z}, RFC 3339 without fractions and in UTC. */
  public static long iso(String text, String name) {
    if (text.length() != 20
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      throw new TextFormatException(name + " is not written as 2025-06-19T10:16:03Z");
    }
    return compact(
        text.substring(0, 4)
            + text.substring(5, 7)
            + text.substring(8, 10)
            + text.substring(11, 13)
            + text.substring(14, 16)
            + text.substring(17),
        name);
  }

  /** {@code 20250619101603Z}. */
  public static long compact(String text, String name) {
    if (text.length() != 15 || text.charAt(14) != 'Z') {
      throw new TextFormatException(name + " is not written as 20250619101603Z");
    }
    int year = number(text, 0, 4, name);
    int month = number(text, 4, 6, name);
    int day = number(text, 6, 8, name);
    int hour = number(text, 8, 10, name);
    int minute = number(text, 10, 12, name);
    int second = number(text, 12, 14, name);
    if (year < 1950
        || month < 1
        || month > 12
        || day < 1
        || day > daysIn(year, month)
        || hour > 23
        || minute > 59
        || second > 59) {
      throw new TextFormatException(name + " is no time of the calendar: " + text);
    }
    long days =
        365L * (year - 1970) + leapsBefore(year) - leapsBefore(1970) + daysBefore(year, month);
    return (days + day - 1) * DAY + hour * 3600L + minute * 60L + second;
  }

  /** {@code 2025-06-19T10:16:03Z} of Unix seconds from year 1 to 9999, else the bare number. */
  public static String print(long seconds) {
    if (seconds < -62_135_596_800L || seconds > 253_402_300_799L) {
      return seconds + " s";
    }
    long days = Math.floorDiv(seconds, DAY);
    int rest = (int) Math.floorMod(seconds, DAY);
    int year = (int) (1970 + Math.floorDiv(days, 366));
    while (firstDay(year + 1) <= days) {
      year++;
    }
    int inYear = (int) (days - firstDay(year));
    int month = 1;
    while (month < 12 && daysBefore(year, month + 1) <= inYear) {
      month++;
    }
    int day = inYear - daysBefore(year, month) + 1;
    return pad(year, 4)
        + '-'
        + pad(month, 2)
        + '-'
        + pad(day, 2)
        + 'T'
        + pad(rest / 3600, 2)
        + ':'
        + pad(rest / 60 % 60, 2)
        + ':'
        + pad(rest % 60, 2)
        + 'Z';
  }

  private static String pad(int number, int width) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static long firstDay(int year) {
    return 365L * (year - 1970) + leapsBefore(year) - leapsBefore(1970);
  }

  private static int leapsBefore(int year) {
    int last = year - 1;
    return last / 4 - last / 100 + last / 400;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static int daysBefore(int year, int month) {
    return DAYS_BEFORE[month - 1] + (month > 2 && isLeap(year) ? 1 : 0);
  }

  private static int daysIn(int year, int month) {
    return DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + (month == 2 && isLeap(year) ? 1 : 0);
  }

  private static int number(String text, int from, int to, String name) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new TextFormatException(name + " has no digit at position " + i + ": " + text);
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
