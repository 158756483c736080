package org.yukidoke.directory;

/** A point on the globe, in degrees (WGS 84). */
public record Point(double latitude, double longitude) {

    private static final double EARTH_KM = 6371.0088;

    /** Kilometres as the crow flies. */
    public double distance(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
    }
}
