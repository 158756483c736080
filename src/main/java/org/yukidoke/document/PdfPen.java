package org.yukidoke.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.yukidoke.chart.Box;
import org.yukidoke.chart.Drawing;
import org.yukidoke.chart.Point;
import org.yukidoke.chart.Role;

/** Draws a picture of figures on paper, in black and greys. Letters are drawn as outlines: no font of the system is asked. */
final class PdfPen {

    private static final Color INK = new Color(0x1a1a1a);
    private static final Color GREY = new Color(0x767676);
    private static final Color FAINT = new Color(0xcccccc);
    private static final Color TINT = new Color(0xe6e6e6);

    private final Fonts fonts;

    PdfPen(Fonts fonts) {
        this.fonts = fonts;
    }

    void draw(Drawing drawing, Graphics2D graphics, double scale) {
        graphics.scale(scale, scale);
        for (Drawing.Area area : drawing.areas()) {
            graphics.setColor(TINT);
            graphics.fill(path(area.around(), true));
        }
        for (Drawing.Bar bar : drawing.bars()) {
            Box box = bar.box();
            var rectangle =
                    new Rectangle2D.Double(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top());
            graphics.setColor(bar.role() == Role.FORECAST ? TINT : GREY);
            graphics.fill(rectangle);
        }
        for (Drawing.Line line : drawing.lines()) {
            graphics.setColor(colour(line.role()));
            graphics.setStroke(stroke(line.role()));
            graphics.draw(path(line.through(), false));
        }
        drawing.signs().forEach(sign -> sign(sign, graphics));
        drawing.labels().forEach(label -> label(label, graphics));
    }

    private static Path2D path(List<Point> points, boolean closed) {
        var path = new Path2D.Double();
        for (int at = 0; at < points.size(); at++) {
            if (at == 0) {
                path.moveTo(points.get(at).x(), points.get(at).y());
            } else {
                path.lineTo(points.get(at).x(), points.get(at).y());
            }
        }
        if (closed && !points.isEmpty()) {
            path.closePath();
        }
        return path;
    }

    private static Color colour(Role role) {
        return switch (role) {
            case ACTUAL, PATH, TARGET, FORECAST, RANGE, AXIS, BEYOND, WORD, FIGURE -> INK;
            case BEFORE -> GREY;
            case GRID -> FAINT;
            case CUT, INSIDE -> Color.WHITE;
        };
    }

    private static BasicStroke stroke(Role role) {
        return switch (role) {
            case ACTUAL -> new BasicStroke(3);
            case PATH, TARGET -> dashed(1.5f, 6, 4);
            case FORECAST -> dashed(2, 2, 3);
            case CUT -> new BasicStroke(4);
            case RANGE, AXIS, BEYOND -> new BasicStroke(1.2f);
            case BEFORE, GRID, WORD, FIGURE, INSIDE -> new BasicStroke(0.8f);
        };
    }

    private static BasicStroke dashed(float width, float line, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {line, gap}, 0);
    }

    /** The mark as a letter: the fonts have every sign the charts use. */
    private void sign(Drawing.Sign sign, Graphics2D graphics) {
        graphics.setColor(INK);
        Box box = sign.box();
        double side = box.right() - box.left();
        letters(sign.shape().symbol(), new Point(box.left(), box.bottom() - side * 0.12), new Size(side, 1), graphics);
    }

    private void label(Drawing.Label label, Graphics2D graphics) {
        graphics.setColor(colour(label.role()));
        Box box = label.box();
        // A line is a quarter higher than its letters.
        double size = (box.bottom() - box.top()) / 1.25;
        double room = box.right() - box.left();
        double natural = width(label.text(), size);
        // The picture was laid out without a font; letters that turn out wider are narrowed rather than cut.
        double squeeze = Math.min(1, room / Math.max(natural, 1));
        double width = natural * squeeze;
        double left = switch (label.anchor()) {
            case START -> box.left();
            case MIDDLE -> (box.left() + box.right() - width) / 2;
            case END -> box.right() - width;
        };
        var start = new Point(left, box.bottom() - (box.bottom() - box.top()) * 0.24);
        letters(label.text(), start, new Size(size, squeeze), graphics);
    }

    /** Of letters: their height, and their width against what it would naturally be. */
    private record Size(double height, double squeeze) {}

    private void letters(String text, Point start, Size size, Graphics2D graphics) {
        double x = start.x();
        double wide = size.height() * size.squeeze();
        for (int letter : text.codePoints().toArray()) {
            FontFamily family = fonts.first(letter);
            Path2D outline = family.outline(letter);
            outline.transform(new AffineTransform(wide, 0, 0, size.height(), x, start.y()));
            graphics.fill(outline);
            x += family.advance(letter) * wide;
        }
    }

    private double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(letter -> fonts.first(letter).advance(letter) * size)
                .sum();
    }
}
