package org.yukidoke.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.yukidoke.chart.Drawing;

/** Finds the picture that belongs to a place on the page and draws it there, as lines and not as dots. */
final class PdfPictures implements FSObjectDrawerFactory {

    static final String TYPE = "yukidoke/picture";

    private final List<Drawing> drawings;
    private final PdfPen pen;

    PdfPictures(Document document, Fonts fonts) {
        this.drawings = document.blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).drawing())
                .toList();
        this.pen = new PdfPen(fonts);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        Drawing drawing = drawings.get(Xhtml.pictureNumber(element.getAttribute("id")));
        return (place, x, y, width, height, device, context, dots) -> {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dots,
                    (float) height / dots,
                    graphics -> pen.draw(drawing, graphics, width / dots / drawing.width()));
            return Map.of();
        };
    }
}
