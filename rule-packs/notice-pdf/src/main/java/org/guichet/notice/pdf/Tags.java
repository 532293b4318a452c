package org.guichet.notice.pdf;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** The tags of a document, with what PDF/UA asks for and the renderer leaves out. */
final class Tags {
    private Tags() {}

    static void complete(PDDocument document) {
        complete(document.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void complete(PDStructureNode node) {
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                switch (element.getStructureType()) {
                    case StandardStructureTypes.LINK -> describeLink(element);
                    case StandardStructureTypes.Figure -> passOverDecoration(element);
                    default -> {}
                }
                complete(element);
            }
        }
    }

    /** Says where a link leads at every line of it. */
    private static void describeLink(PDStructureElement link) {
        for (Object part : link.getKids()) {
            if (part instanceof PDObjectReference reference
                    && reference.getReferencedObject() instanceof PDAnnotation annotation) {
                annotation.setContents(link.getAlternateDescription());
            }
        }
    }

    /** Has a picture that says nothing of its own read as nothing. */
    private static void passOverDecoration(PDStructureElement picture) {
        if (picture.getAlternateDescription().isEmpty()) {
            picture.getCOSObject().removeItem(COSName.ALT);
            picture.setActualText("");
        }
    }
}
